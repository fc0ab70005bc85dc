"""German, as data: verbs of report, function words, words for people, outlets and works, and how sentences are built.

Words only. No rule and no name of a person or an article stands here.
"""
