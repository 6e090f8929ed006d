"""What both countries and their officials are called tells no event apart from another."""

from briefing.profiles import load
from tests import builders
from tests.builders import clusters

WATER = (
    "The United States and Mexico agreed on Tuesday that Mexico will open two dams in Chihuahua in "
    "April. U.S. Ambassador Ken Salazar was there. The canals of the valley lost half of their water to leaks, "
    "engineers found. "
    "Growers want the gates open before the planting season, and the state board wants its own "
    "share first."
)
GUNS = (
    "The United States and Mexico agreed on Tuesday to share the serial numbers of seized rifles. "
    "U.S. Ambassador Ken Salazar was there. Mexican customs will send analysts to El Paso, and dealers must keep their "
    "receipts for ten years. "
    "A trade group fears for the privacy of buyers; police chiefs hope to name smugglers within "
    "days."
)


def test_two_matters_of_one_ambassador_are_two_stories() -> None:
    """Two articles that share only both countries and an official are two stories."""
    both = [builders.taken(WATER, id="water"), builders.taken(GUNS, id="guns")]
    assert len(clusters(both, load("us-mexico"))) == 2
