"""One person named in another way: "[Donald] Trump" for "President Trump".

A title and a first name are one person's where the corpus, or the source nearby, has them together ("President
Donald"). Where nothing does, somebody must judge: there is more than one Trump.
"""

from collections.abc import Collection, Sequence

from checker.claims.names import is_honorific
from checker.comparison.edits import Comparison, Edit
from corpus.languages.lexicon import Lexicon
from corpus.search.terms import pairs


def is_same_person(edit: Edit, comparison: Comparison) -> bool | None:
    """Whether a title or a first name before a surname stands for another of the same person.

    None where the words are something else, or where both sides are first names.
    """
    said = comparison.draft.keys[slice(*edit.draft_words)]
    replaced = comparison.source.keys[slice(*edit.source_words)]
    if not said or not replaced or not _before_one_surname(edit, comparison):
        return None
    titles = [side for side in (said, replaced) if all(is_honorific(word, comparison.language) for word in side)]
    if len(titles) == 2:
        return True if _is_only_polite(said, replaced, comparison.language) else None
    if not titles or not _is_name(comparison, edit):
        return None
    first = replaced if titles[0] is said else said
    return _stand_together([titles[0][-1], first[0]], comparison)


def leaves_the_surname(edit: Edit, comparison: Comparison) -> bool:
    """Whether a bracket has the last of the words of a name: "[Trump]" for "President Trump"."""
    bracketed = edit.draft_words[1] in comparison.draft.bracketed
    named = bool(edit.source) and not edit.draft and _is_name(comparison, edit)
    return bracketed and named and _before_one_surname(edit, comparison)


def _before_one_surname(edit: Edit, comparison: Comparison) -> bool:
    draft, source, mine, theirs = comparison.draft, comparison.source, edit.draft_words[1], edit.source_words[1]
    if draft.keys[mine : mine + 1] != source.keys[theirs : theirs + 1] or theirs >= len(source.words):
        return False
    return source.text[source.words[theirs].start].isupper()


def _is_name(comparison: Comparison, edit: Edit) -> bool:
    """Whether every word of both sides has a capital."""
    shown = f"{comparison.draft_text(edit)} {comparison.source_text(edit)}"
    return all(word.lstrip("[(")[:1].isupper() for word in shown.split())


def _is_only_polite(one: Collection[str], other: Collection[str], language: Lexicon) -> bool:
    """Whether one of two titles tells no more than man or woman, and the two do not contradict each other."""
    genders, courtesies = [_genders(side, language) for side in (one, other)], language.people.courtesies.keys()
    crossed = bool(genders[0] and genders[1]) and genders[0].isdisjoint(genders[1])
    return not crossed and (courtesies >= set(one) or courtesies >= set(other))


def _genders(titles: Collection[str], language: Lexicon) -> set[str]:
    """What titles say of a person's gender: "m" or "f", where they do."""
    told = (language.people.courtesies.get(title) or language.gender_of_title(title) for title in titles)
    return {gender for gender in told if gender}


def _stand_together(words: Sequence[str], comparison: Comparison) -> bool:
    here = f" {' '.join(comparison.source.keys)} "
    return f" {' '.join(words)} " in here or comparison.passages_with(pairs(words)[0]) > 0
