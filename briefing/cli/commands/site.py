"""`briefing site`: all briefs as a site to browse and search."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.printing import problems
from briefing.cli.printing.progress import show_activity

site = typer.Typer(help="All briefs as a site to browse and search.", no_args_is_help=True)

NO_ADDRESS = (
    "the site does not know its address, so it has no sitemap and no list of feeds, and the links "
    "in its feeds are "
    "relative, which not every reader follows: set site_url in briefing.toml, or --url"
)
Folder = Annotated[Path, typer.Option("--site", help="The folder of the built site.")]


@site.command()
def build(
    folder: Folder = Path("site"),
    out: Annotated[str | None, typer.Option(help="The folder of the briefs.")] = None,
    language: Annotated[
        str | None, typer.Option(help="The language of the site, such as en or es.")
    ] = None,
    templates: Annotated[
        str | None, typer.Option(help="A folder with templates of your own.")
    ] = None,
    site_url: Annotated[
        str | None, typer.Option("--url", help="Where the site will stand: for feeds and sitemap.")
    ] = None,
    noindex: Annotated[
        bool, typer.Option("--noindex", help="Ask search engines to stay away.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Publish briefs that `verify` finds fault with.")
    ] = False,
) -> None:
    """Build the site of all briefs that `briefing verify` proves.

    The old site stays until the new one is whole.
    """
    from briefing.cli import settings
    from briefing.publishing.pages.site_config import SiteOptions
    from briefing.workflow import site_build

    given = {"out": out, "language": language, "templates": templates, "site_url": site_url}
    chosen = settings.resolve_settings(given).settings
    options = SiteOptions(url=chosen.site_url, noindex=noindex)
    with show_activity("building the site"):
        built = site_build.build_site(chosen, folder, options, force=force)
    problems.print_problems(built.skipped)
    typer.echo(
        f"briefs published: {built.briefs}; skipped: {len(built.skipped)}; pages: {built.pages}",
        err=True,
    )
    if not options.url:
        typer.echo(f"briefing: {NO_ADDRESS}", err=True)
    typer.echo(str(built.site / "index.html"))


@site.command()
def serve(
    folder: Folder = Path("site"),
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")
    ] = 8000,
) -> None:
    """Show the built site on this machine, until Ctrl-C."""
    from briefing.publishing.local_server import HOST, make_server

    with make_server(folder, port) as running:
        typer.echo(f"http://{HOST}:{running.server_port}/")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            typer.echo("stopped", err=True)
