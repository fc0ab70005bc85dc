"""English, as data: verbs of report, function words, and the words for people and outlets.

Words only. No rule and no name of a person or an article stands here.
"""
