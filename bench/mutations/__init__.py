"""Small changes made to the code, one at a time: do the tests beside it notice?"""
