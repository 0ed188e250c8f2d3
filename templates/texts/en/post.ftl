## What comes back to the house

stop-title = No more mail
stop-text = With this button { $sender } does not write to your address any more, nor for a later survey.
stop-do = No more mail
stop-means = Your personal link goes on working: you can answer until the survey closes.
stop-done-title = Noted
stop-done-text = { $sender } does not write to your address any more.
stop-undo = Mail again after all
