# Words that letters need and that no letter template says itself.

# In front of the subject of a letter that somebody sends to their own address to look at it.
letter-test-mark = PROEF
