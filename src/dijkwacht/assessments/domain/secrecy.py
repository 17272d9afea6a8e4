# SPDX-License-Identifier: EUPL-1.2
"""Who imposes secrecy on a report, and on what ground: the law names both, so a confidential copy carries both."""

from collections.abc import Sequence
from dataclasses import dataclass

from dijkwacht.values.organisations import OrganisationKind, Territory
from dijkwacht.values.phrasing import listed

SOURCE = "Wet open overheid, artikel 5.1, eerste en tweede lid; Gemeentewet, artikel 87 (sinds 1 april 2023)"
SOURCE_URL = "https://wetten.overheid.nl/BWBR0045754/"


@dataclass(frozen=True, kw_only=True)
class WooGround:
    """An interest of article 5.1 of the Woo that can carry secrecy."""

    paragraph: int
    letter: str
    interest: str

    @property
    def key(self) -> str:
        return f"5.1-{self.paragraph}-{self.letter}"


def _grounds(paragraph: int, *interests: str) -> tuple[WooGround, ...]:
    letters = "abcdefghi"
    return tuple(
        WooGround(paragraph=paragraph, letter=letter, interest=interest)
        for letter, interest in zip(letters, interests, strict=False)
    )


GROUNDS = (
    *_grounds(
        1,
        "de eenheid van de Kroon",
        "de veiligheid van de Staat",
        "vertrouwelijk verstrekte bedrijfs- en fabricagegegevens",
        "bijzondere en strafrechtelijke persoonsgegevens",
        "wettelijke identificatienummers van personen",
    ),
    *_grounds(
        2,
        "de betrekkingen met andere landen en internationale organisaties",
        "de economische of financiële belangen van de overheid",
        "de opsporing en vervolging van strafbare feiten",
        "de inspectie, controle en het toezicht door bestuursorganen",
        "de eerbiediging van de persoonlijke levenssfeer",
        "de bescherming van andere concurrentiegevoelige bedrijfsgegevens",
        "de bescherming van het milieu",
        "de beveiliging van personen en bedrijven en het voorkomen van sabotage",
        "het goed functioneren van de overheid",
    ),
)
"""All grounds of article 5.1(1) and (2) of the Woo, shortened; the letters are the law's."""

BODIES = ("de gemeenteraad", "het college", "de burgemeester", "een commissie van de raad")
"""Who may impose secrecy in a municipality under article 87 of the Gemeentewet."""


@dataclass(frozen=True, kw_only=True)
class Secrecy:
    """Secrecy as the user chose it: the body, and at least one ground. `law` is empty where we do not know it."""

    body: str
    grounds: tuple[WooGround, ...]
    law: str = ""

    @property
    def words(self) -> str:
        """Geheimhouding opgelegd door het college (artikel 87 Gemeentewet; artikel 5.1, tweede lid, onder c en h, Woo)."""
        return f"Geheimhouding opgelegd door {self.body} ({'; '.join(part for part in (self.law, _articles(self.grounds)) if part)})"

    @property
    def interests(self) -> str:
        """The interests that the grounds protect, in words."""
        return listed([ground.interest for ground in self.grounds])


def secrecy(*, body: str, grounds: Sequence[str], kind: OrganisationKind, territory: Territory) -> Secrecy:
    """Secrecy from the keys of its grounds.

    Raises ValueError without a body, without a ground that the law knows, and on the islands: the Woo is a law of
    the European Netherlands, and what holds there instead was not read.
    """
    if territory is not Territory.EUROPEAN:
        raise ValueError("Voor Bonaire, Sint Eustatius en Saba kennen wij de gronden voor geheimhouding nog niet.")
    known = {ground.key: ground for ground in GROUNDS}
    if not body.strip():
        raise ValueError("Kies wie de geheimhouding oplegt.")
    if not grounds or any(key not in known for key in grounds):
        raise ValueError("Kies ten minste één grond uit artikel 5.1 van de Woo.")
    return Secrecy(
        body=body.strip(),
        grounds=tuple(ground for key, ground in known.items() if key in grounds),
        law=secrecy_law(kind, territory),
    )


def secrecy_law(kind: OrganisationKind, territory: Territory) -> str:
    """The article on which secrecy rests; empty for bodies and islands whose own law we did not read."""
    is_municipality = kind is OrganisationKind.MUNICIPALITY and territory is Territory.EUROPEAN
    return "artikel 87 Gemeentewet" if is_municipality else ""


def _articles(grounds: Sequence[WooGround]) -> str:
    names = {1: "eerste lid", 2: "tweede lid"}
    parts = []
    for paragraph, name in names.items():
        letters = [ground.letter for ground in grounds if ground.paragraph == paragraph]
        if letters:
            parts.append(f"{name}, onder {listed(letters)}")
    return f"artikel 5.1, {' en '.join(parts)}, Woo"
