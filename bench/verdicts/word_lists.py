"""Words of which one stands in for another. Two words of one class never mean the same: each swap is a change."""


def _classes(*lines: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in lines)


# A word gives way to another of its class.
SWAPPED: dict[str, tuple[tuple[str, ...], ...]] = {
    "antonym": _classes(
        "more less", "good bad", "better worse", "best worst", "always never", "win lose", "won lost",
        "strong weak", "right wrong", "first last", "up down", "high low", "higher lower", "before after",
        "war peace", "great terrible", "true false", "safe dangerous", "rich poor", "big small", "long short",
        "love hate", "friends enemies", "new old", "raise cut", "increase decrease", "open close", "start stop",
        "early late", "easy hard", "hot cold", "everybody nobody", "everything nothing", "agree disagree",
        "possible impossible", "support oppose", "buy sell", "success failure", "legal illegal", "young old",
        "day night", "begin end", "public private", "future past", "women men", "positive negative", "above below",
        "inside outside", "pressure relief", "afraid confident",
    ),
    "small-word": _classes("in on at by for with from of about into over under", "the a this", "and but or", "to from"),
    "modality": _classes("will would can could may might must should shall"),
    "quantifier": _classes("all some many few most", "every each no", "much little", "only even"),
    "pronoun": _classes("i we you he she they", "me us him them", "my our your his their her"),
    "unit": _classes(
        "days weeks months years hours minutes", "day week month year hour minute", "miles kilometers feet",
        "percent dollars", "tons pounds",
    ),
    "date": _classes(
        "monday tuesday wednesday thursday friday saturday sunday",
        "january february april june july august september october november december",
        "yesterday today tomorrow", "morning afternoon evening",
    ),
    "tense": _classes(
        "is was", "are were", "am was", "has had", "have had", "do did", "does did", "says said", "say said", "go went",
        "get got", "take took", "come came", "know knew", "think thought", "make made", "want wanted", "need needed",
        "see saw", "believe believed", "call called", "work worked", "look looked", "happen happened", "give gave",
        "tell told", "feel felt", "keep kept", "try tried", "talk talked", "help helped", "use used", "like liked",
    ),
}  # fmt: skip
NUMERALS = _classes(
    "two three four five six seven eight nine ten", "twenty thirty forty fifty sixty seventy eighty ninety",
    "hundred thousand million billion trillion",
)  # fmt: skip
AUXILIARIES = frozenset("is are was were will would can could should do does did may might must".split())
NEGATIONS = frozenset("not no never none nobody nothing nowhere without hardly scarcely barely cannot ain't".split())
# With one of these swallowed, the rest of a sentence says something else; an honest ellipsis keeps clear of more.
TURNING = NEGATIONS | frozenset("if unless until".split())
PERHAPS_TURNING = TURNING | frozenset("neither nor except whether provided only but".split())
HEDGES = tuple("perhaps maybe probably possibly reportedly allegedly".split())
# House styles let these go, so that leaving one out is no misquotation.
FILLERS = frozenset("uh um er ah eh hm oh well so and now look like okay ok you know i mean listen".split())
HESITATIONS = frozenset("uh um er".split())
# Two ways to write the same words.
SPELLED = (
    ("do not", "don't"), ("does not", "doesn't"), ("did not", "didn't"), ("is not", "isn't"), ("are not", "aren't"),
    ("was not", "wasn't"), ("will not", "won't"), ("cannot", "can't"), ("could not", "couldn't"), ("it is", "it's"),
    ("that is", "that's"), ("we are", "we're"), ("they are", "they're"), ("you are", "you're"), ("I am", "I'm"),
    ("I have", "I've"), ("we have", "we've"), ("I will", "I'll"), ("we will", "we'll"), ("two", "2"), ("three", "3"),
    ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"), ("ten", "10"),
    ("twenty", "20"), ("thirty", "30"), ("percent", "per cent"), ("defense", "defence"), ("labor", "labour"),
    ("color", "colour"), ("honor", "honour"), ("center", "centre"), ("organize", "organise"), ("going to", "gonna"),
)  # fmt: skip
# Grammar, of which nothing is made up: these words are never drawn as content.
FUNCTION_WORDS = frozenset(
    "a an the this that these those and or but nor so yet if because as than then i you he she it we they me him "
    "her us them my your his its our their mine yours who whom which what when where why how be am is are was "
    "were been being have has had do does did done will would can could may might must shall should not no of in "
    "on at by for with from to into over under about up down out off there here just very too also only all any "
    "some more most much many such each every both few less other own same again ever never always yes well".split()
)
# Labels of turns that name nobody, or a body: anybody may have been meant.
NOBODY = frozenset(
    "unidentified unknown audience question questioner questions reporter moderator moderators male female man woman "
    "voice crowd announcer speaker staff participant member official officials anonymous narrator host guest caller "
    "others everyone all group some campaign administration office department committee party news".split()
)
