"""An article on a toll without its headline, and the headline that is found above it."""

from briefing.cleaning import clean_article
from briefing.model import Article

TITLE = {
    "en": "Harbor council of Lomas raises the toll on the bridge",
    "es": "El consejo de Lomas sube la cuota del puente",
}
_BODY = {
    "en": "\n\n".join([
        "The harbor council of Lomas agreed on Tuesday to raise the toll on the bridge by a tenth.",
        "The money will pay for the repairs of the eastern pier, which a storm damaged last winter.",
        "Truckers said that the council had not asked them, and that they would go to court.",
    ]),
    "es": "\n\n".join([
        "El consejo del puerto de Lomas acordó el martes subir un diez por ciento la cuota del puente.",
        "El dinero pagará la reparación del muelle del este, que una tormenta dañó el invierno pasado.",
        "Los transportistas dijeron que el consejo no les preguntó nada y que irán a los tribunales.",
    ]),
}  # fmt: skip


def find_title(language: str, above: str, url: str | None = None) -> str | None:
    """The headline that is read from these lines and the article below them."""
    text = f"{above}\n\n{_BODY[language]}"
    return clean_article(Article(id="a", text=text, language=language, url=url)).article.title
