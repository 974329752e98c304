"""Tests of reading offers through slips of typing, and of leaving ordinary words alone."""

from __future__ import annotations

import pytest

from coach.negotiation.offers import parse_offer

WASTE = "waste_contract"
P, D, M, G = "price_per_tonne", "pickups_per_week", "contract_months", "safety_gear"
STANDING = {P: 22, D: 4, M: 12, G: "recyclers"}
ORDINARY = """
good morning, thank you for seeing us
how are you today?
my mother started this work before i was born
there are many of us out there in the rain
these people know every street of the town
those carts are old but they roll
we have fought for a place at this table
the forest begins behind our houses
she wore gloves once and they tore
his boat lies by the river
they boast about it on the radio
we move forward together
forth and back we go all morning
an ox died in our lane
he took off his boots and wept
the weather was bad and the road was worse
we are weak when we stand alone
the men sing while they sort
send me the paper and i will read it to them
seeing is believing, come and see us work
her son fell ill from the smoke
steven and nina spoke to the council before
the tent by the gate is ours
i do not own a thing but my cart
none of us went to school
done is done, let us look ahead
we won a prize for clean streets
tone matters, please speak kindly
our dogs bark at the lorry
mondays are hard for everyone
yesterday was a holy day for us
the moths eat the cloth in the store
my mouth is dry from the dust
we only ask to be heard
it is a matter of pride
prices in the shop go up all the time
what a price my father paid for this
the bride of my son works with us
our kids must not breathe this
it would ease our hearts to know
fine words do not fill a pot
five fingers make a fist, as we say
fire broke out near the dump
the fort on the hill is old
a fever went round in the camp
never have we been late
eleven of them stood there and laughed
my knees hurt in the cold
the nine oclock bus never comes
life is hard and we are tired
our ten elders speak first, then i
we teach the young ones to sort
teen boys throw stones at us
a tenth of the town lives from waste
on the sixth we buried my uncle
seventh street is the worst
the third lorry was empty
i come from the same village as you
have you ever walked behind our carts?
what worries you most?
tell me what your boss will ask you
who decides about this in the end?
why did the last contract fail?
how do people complain, by phone or by letter?
which streets are the hardest for you?
is there something that you can not change?
what would help you with the mayor?
do you like your work?
can you tell me more about the budget?
what happens if nobody comes?
i see that you are under pressure
i understand, calls all day are no fun
you have been fair with us
that is kind of you to say
i am sorry about the noise last week
please do not shout at me
you sound tired, shall we take a break?
i hear that the mayor is angry with you
so it is the missed streets that hurt you most
we feel the same about the mess
let me think about it
i will ask my people and come back
we need to talk with the others first
can we meet again?
i can not decide this alone
give me a moment please
we will bring you an answer
i must call our treasurer
let us pause here
thank you, i will sleep on it
we want respect and nothing else
steady work means that our children eat
the work must be safe for the women
we need to plan ahead, that is all
we care about the health of our members
without us the streets would stink
you need us and we need you
the law speaks of waste pickers too
the ministry wrote that we must be heard
our work keeps the dump from growing
if nothing moves we will stand before your office
we can also go to the newspaper
all of us will sign the letter
the market women are with us
we will not be pushed aside
then we go on with our buyers
nobody forces us to sign
we have other doors to knock at
the buyers come to our yard anyway
it is not much but it is ours
maybe there is another way
could the school help with this?
what else could make it easier?
let us write down all ideas first
perhaps the union can lend a truck
what if the shops sort at home?
could you open the gate earlier?
maybe you know somebody with a shed
let us look at it from the other end
could the nurses show us how to lift?
what do you think yourself?
that is an insult
no, this does not work
i do not agree with that at all
we can not accept this
it is too low for us
that is far from what we hoped for
no way
sorry but no
you are joking
this is not fair and you know it
yes, good
that sounds right to us
agreed, let us shake hands
we have a deal then
deal
fine by me
ok thank you, see you
great, my people will be glad
we are happy with that
so be it
did you watch the match?
it is so hot, may i open the window?
your office is nice
how is your family?
what a long queue outside
i brought you some mangoes
the bus was full again
have a good evening
god bless you
see you soon, and thank you
i lost my phone, sorry
what is the weather like there?
nice shirt
say hello to your wife
""".strip().splitlines()
Said = dict[str, int | str]


def stated(text: str) -> Said:
    """Give the issues that a message to the waste officer states."""
    terms = parse_offer(text, WASTE, STANDING).terms
    return {issue: value for issue, value in terms.items() if value is not None}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("thre days a week", {D: 3}),
        ("fuor days", {D: 4}),
        ("five dyas", {D: 5}),
        ("twise a week", {D: 2}),
        ("thrce a week", {D: 3}),
        ("we do tree pikups", {D: 3}),
        ("four pickpus", {D: 4}),
        ("one yaer", {M: 12}),
        ("two yeras", {M: 24}),
        ("eighten mounths", {M: 18}),
        ("siix monts", {M: 6}),
        ("a contarct of two years", {M: 24}),
        ("twnety six", {P: 26}),
        ("twenty sevn a tonn", {P: 27}),
        ("thrity per tonne", {P: 30}),
        ("26 a tonnne", {P: 26}),
        ("the prise is 26", {P: 26}),
        ("you pay the glovs", {G: "city"}),
        ("we buy our own bootts", {G: "recyclers"}),
        ("we shar the gear", {G: "shared"}),
        ("haf the gloves each", {G: "shared"}),
        ("27 for a tonne an the glovs", {P: 27, G: "city"}),
    ],
)
def test_one_slip_in_a_word_is_mended(text: str, said: Said) -> None:
    """A letter is missing, doubled, swapped with the next or replaced."""
    assert stated(text) == said


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_holds_no_offer(text: str) -> None:
    """No word of it is taken for a number, a unit or a thing."""
    offer = parse_offer(text, WASTE, STANDING)

    assert set(offer.terms.values()) == {None}
    assert not offer.unsure


def test_a_thousand_multiplies_what_stands_before() -> None:
    """Far beyond any price of a tonne, so that it is unsure; "3" would be three days."""
    assert parse_offer("3 tousand", WASTE).unsure == P
