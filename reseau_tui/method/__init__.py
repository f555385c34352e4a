"""The rules of networking: pure functions of a book, a day and the numbers of the method.

Where each rule is, and the key or command that shows it (a test keeps this true):

R1   recommendation, permissions      the request form (d), its two questions; `request --may-contact`
R2   paths, connectors                chains (C); `path`
R3   check                            remarks in the draft; `check`
R4   moments, closures, six_weeks     the calendar of days (D); `when`
R5   requests, threads, refusals      they answered (w); `follow-up`, `answer`
R6   obligations.help_received        the to-do list; `due`
R7   chains, news, projects           the to-do list; `due`, `project --round`
R8   cadences, sharing, proposals     the shelf (E); `share`, `promise`
R9   balance, gifts                   the lights (L), details (o); `show`
R10  lights.standing, formality       the lights (L), the request form; `preflight`
R11  lights.channel, ways             the lights (L), a call with what to say (t); `draft --spoken`
R12  meeting_sheet, open_questions    the sheet (R), the debrief (f); `sheet`, `debrief`
R13  shop_window                      the profile (V); `profile`
R14  old_ties, approachable           the end of the review (r); `outward`
R15  silence_causes, statistics       under a silent request, my figures (S); `stats`
R16  introductions                    introductions (I); `consent`, `connect`
R17  week, pauses, outward            the review (r), a pause (P), projects (Z); `pause`, `project`
R18  discretion, posts                still valid? (K), the contact form (m); `edit --leave-in-peace`
"""
