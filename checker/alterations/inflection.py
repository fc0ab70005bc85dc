"""The forms of the English verbs that do not follow the rule. A row is one verb; a form may stand in several rows."""

_ROWS = """
am is are was were be been being 's
arise arises arose arisen arising
awake awakes awoke awoken awaking
bear bears bore borne born bearing
beat beats beaten beating
become becomes became becoming
begin begins began begun beginning
bend bends bent bending
bind binds bound binding
bite bites bit bitten biting
bleed bleeds bled bleeding
blow blows blew blown blowing
break breaks broke broken breaking
breed breeds bred breeding
bring brings brought bringing
build builds built building
burn burns burned burnt burning
buy buys bought buying
catch catches caught catching
choose chooses chose chosen choosing
cling clings clung clinging
come comes came coming
creep creeps crept creeping
deal deals dealt dealing
dig digs dug digging
do does did done doing
draw draws drew drawn drawing
dream dreams dreamed dreamt dreaming
drink drinks drank drunk drinking
drive drives drove driven driving
eat eats ate eaten eating
fall falls fell fallen falling
feed feeds fed feeding
feel feels felt feeling
fight fights fought fighting
find finds found finding
flee flees fled fleeing
fly flies flew flown flying
forbid forbids forbade forbidden forbidding
forget forgets forgot forgotten forgetting
forgive forgives forgave forgiven forgiving
freeze freezes froze frozen freezing
get gets got gotten getting
give gives gave given giving
go goes went gone going
grind grinds ground grinding
grow grows grew grown growing
hang hangs hung hanged hanging
has have had having
hear hears heard hearing
hide hides hid hidden hiding
hold holds held holding
keep keeps kept keeping
kneel kneels knelt kneeling
know knows knew known knowing
lay lays laid laying
lead leads led leading
leap leaps leaped leapt leaping
learn learns learned learnt learning
leave leaves left leaving
lend lends lent lending
lie lies lay lain lying
light lights lit lighting
lose loses lost losing
make makes made making
mean means meant meaning
meet meets met meeting
mislead misleads misled misleading
mistake mistakes mistook mistaken mistaking
overcome overcomes overcame overcoming
pay pays paid paying
prove proves proved proven proving
ride rides rode ridden riding
ring rings rang rung ringing
rise rises rose risen rising
run runs ran running
say says said saying
see sees saw seen seeing
seek seeks sought seeking
sell sells sold selling
send sends sent sending
shake shakes shook shaken shaking
shine shines shone shining
shoot shoots shot shooting
show shows showed shown showing
shrink shrinks shrank shrunk shrinking
sing sings sang sung singing
sink sinks sank sunk sinking
sit sits sat sitting
sleep sleeps slept sleeping
slide slides slid sliding
speak speaks spoke spoken speaking
speed speeds sped speeding
spend spends spent spending
spin spins spun spinning
spring springs sprang sprung springing
stand stands stood standing
steal steals stole stolen stealing
stick sticks stuck sticking
sting stings stung stinging
strike strikes struck stricken striking
strive strives strove striven striving
swear swears swore sworn swearing
sweep sweeps swept sweeping
swell swells swelled swollen swelling
swim swims swam swum swimming
swing swings swung swinging
take takes took taken taking
teach teaches taught teaching
tear tears tore torn tearing
tell tells told telling
think thinks thought thinking
throw throws threw thrown throwing
understand understands understood understanding
undertake undertakes undertook undertaken undertaking
wake wakes woke woken waking
wear wears wore worn wearing
weave weaves wove woven weaving
weep weeps wept weeping
win wins won winning
wind winds wound winding
withdraw withdraws withdrew withdrawn withdrawing
withstand withstands withstood withstanding
write writes wrote written writing
"""


def _verbs_by_form() -> dict[str, frozenset[int]]:
    verbs: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().splitlines()):
        for form in row.split():
            verbs.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in verbs.items()}


_VERBS = _verbs_by_form()


def is_same_verb(one: str, other: str) -> bool:
    """Whether two words are forms of one irregular verb.

    >>> is_same_verb("swam", "swims"), is_same_verb("swam", "sang")
    (True, False)
    """
    return not _VERBS.get(one, frozenset()).isdisjoint(_VERBS.get(other, frozenset()))
