"""The day of the saying, read against the day of publication (Friday, 10 May 2019)."""

import pytest

from corpus.quotations import extract

FRIDAY = "2019-05-10"


def days(text, published=FRIDAY):
    return [q.said_on for q in extract(text, published=published)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“The port will close,” Lindqvist told reporters in York on Thursday.", "2019-05-09"),
        ("“The port will close,” Lindqvist said on Friday.", "2019-05-10"),
        ("“The port will close,” Lindqvist said last Friday.", "2019-05-03"),
        ("“The port will close,” Lindqvist said Saturday night.", "2019-05-04"),
        ("“The port will close,” Lindqvist said yesterday.", "2019-05-09"),
        ("“The port will close,” Lindqvist said today.", "2019-05-10"),
        ("“The port will close,” Lindqvist said on 3 May.", "2019-05-03"),
        ("“The port will close,” Lindqvist said on May 3rd.", "2019-05-03"),
        ("“The port will close,” Lindqvist said on Thursday, Dec. 6.", "2018-12-06"),
        ("“The port will close,” Lindqvist said on May 30.", "2018-05-30"),
        ("“The port will close,” Lindqvist said on May 3, 2016.", "2016-05-03"),
        ("On Thursday, Lindqvist said the port would close.", "2019-05-09"),
        ("Lindqvist on Thursday said that the port would close.", "2019-05-09"),
        ("Lindqvist told Reuters on Thursday that the port would close.", "2019-05-09"),
    ],
)
def test_the_day_beside_the_verb_is_the_day_of_the_saying(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Lindqvist said the port would close on Thursday.",
        "Lindqvist said that on Thursday the port would close.",
        "“The port will close on Thursday,” Lindqvist said.",
        "“The port will close,” Lindqvist said in May.",
        "“The port will close,” Lindqvist said on May 3, 2031.",
        "“The port will close,” Lindqvist said on June 31.",
    ],
)
def test_a_day_of_something_else_or_no_day_is_none(text):
    assert days(text) == [None]


@pytest.mark.parametrize("published", [None, "", "soon", "2019"])
def test_without_a_day_of_publication_there_is_none(published):
    assert days("“The port will close,” Lindqvist said on Thursday.", published) == [None]


def test_there_is_no_day_before_the_calendar_begins():
    assert days("“The port will close,” Lindqvist said yesterday.", "0001-01-01") == [None]


def test_a_time_of_publication_has_a_day():
    assert days("“The port will close,” Lindqvist said yesterday.", "2019-05-10T06:30:00Z") == ["2019-05-09"]
