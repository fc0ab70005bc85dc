"""The same verb or noun in another form: "raise" for "raises", "has" for "had"."""

from checker.alterations.inflection import are_forms_of_one
from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.spellings import expand
from checker.findings import Verdict


def tense(edit: Edit, comparison: Comparison) -> Ruling | None:
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return None
    draft, source = edit.draft[0], edit.source[0]
    if _is_mended(draft, source, edit, comparison):
        return Ruling("tense", Verdict.HOUSE_STYLE, "grammar mended")
    return Ruling("tense", Verdict.ALTERED) if _are_forms_of_one(edit, comparison) else None


def _are_forms_of_one(edit: Edit, comparison: Comparison) -> bool:
    """Where nouns have capitals, a noun is no form of a word without one: "die Fahrt", "fährt"."""
    language, nouns = comparison.language, False
    if language.grammar.capital_nouns:
        capitals = [text[:1].isupper() for text in (comparison.draft_text(edit), comparison.source_text(edit))]
        if capitals[0] != capitals[1] and not _begins_a_sentence(edit, comparison):
            return False
        nouns = all(capitals)
    return are_forms_of_one(edit.draft[0], edit.source[0], language, nouns=nouns)


def _begins_a_sentence(edit: Edit, comparison: Comparison) -> bool:
    return edit.draft_words[0] == 0 or comparison.source.ends_sentence(edit.source_words[0] - 1)


def _is_mended(draft: str, source: str, edit: Edit, comparison: Comparison) -> bool:
    """Whether the source has a form that cannot stand there and the draft the one that can: "have not be"."""
    inflection, first = comparison.language.inflection, edit.source_words[0]
    before = [
        part for key in comparison.source.keys[max(0, first - 3) : first] for part in expand(key, comparison.language)
    ]
    if before and inflection.agreement.get((before[-1], source)) == draft:
        # "He do" is a slip only of an own sentence: "let it do", "did he do" are none.
        return len(before) == 1 or comparison.source.ends_sentence(first - 2)
    while before and before[-1] in inflection.between:
        before.pop()
    after_perfect = inflection.after_perfect.get(source, ())
    return bool(before) and before[-1] in inflection.perfect and draft in after_perfect
