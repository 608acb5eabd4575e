# The chat page. The page fills in arguments itself, so only plain arguments are used here, no plural forms.

web-other-language-address = /
web-noscript = This page needs JavaScript. Please switch it on, or write to Đúng Hạn in Zalo or Telegram.
web-product = Đúng Hạn
web-tagline = Reports on time, figures right
web-pick-title = Who would you like to be?
web-pick-intro = Choose a person to chat with the assistant. Everyone sees only what concerns their own unit; you can open several tabs, each as another person.
web-pick-nobody = There is nobody in the database to try this as yet. An administrator adds people with the command dunghan invite.
# $count: messages typed but not yet sent by this person, in this browser
web-pick-unsent = Not sent yet: { $count }
web-pick-failed = The list of people could not be loaded. The page will try again by itself.
web-other-language = Tiếng Việt

# $today: weekday and date, such as "Monday, 1/6/2026"
web-demo-today = Demonstration: today is { $today }
web-change-person = Change person
web-open-menu = Current person
web-examples = Example questions
# $name: full name of the current person
web-empty-title = Hello { $name }
web-empty-intro = Type a question or choose one below. Vietnamese without diacritics is fine too.
web-log = Conversation
web-older = Show older messages
web-newest = More below
web-typing = Đúng Hạn is answering…
web-says-bot = Đúng Hạn:
web-says-me = Me:
web-today = Today
web-yesterday = Yesterday

web-compose = Message
web-compose-placeholder = Type a message…
web-compose-hint = Enter to send, Shift + Enter for a new line
web-send = Send
# $length, $limit: characters
web-too-long = This message has { $length } characters; at most { $limit } are possible. Please split it.

web-waiting = Waiting to be sent…
web-sending = Sending…
web-drop = Discard
web-edit = Edit
web-offline = No connection. What you type now is kept on this device and sent by itself once you are back online.
# $count: messages waiting
web-offline-waiting = No connection. Kept on this device until you are back online: { $count }.
web-online-again = Connected again.
web-person-gone = This person is no longer in the list. Please choose again.

web-error-not-signed-in = Your session has ended. Please choose a person again.
web-error-unknown-person = This person is not in the list. Please choose again.
web-error-other-origin = The request did not come from this page and was not accepted.
web-error-unreadable = The server could not read this request.
web-error-empty = The message is empty and was not sent.
web-error-too-long = A message can have 4,096 characters at most. Please split it.
web-error-refused = The server did not accept this message.
