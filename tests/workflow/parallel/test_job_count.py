"""How many processes are started."""

from briefing.workflow.parallel.job_count import FEWEST_ARTICLES, choose_jobs, count_cores


def test_what_is_wanted_counts_up_to_the_number_of_articles() -> None:
    """Four processes for two articles are two."""
    assert choose_jobs(4, 2) == 2
    assert choose_jobs(4, 1000) == 4


def test_a_small_day_has_one_process() -> None:
    """Below a few hundred articles none is started; nothing at all is no division by zero."""
    assert choose_jobs(None, FEWEST_ARTICLES - 1) == choose_jobs(None, 0) == choose_jobs(3, 0) == 1


def test_a_large_day_has_all_cores() -> None:
    """As many as this process may use."""
    assert choose_jobs(None, 1_000_000) == count_cores()
