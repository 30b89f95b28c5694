INSERT IGNORE INTO benchmark_rule (kind, valid_from, encounters, two_way, wording) VALUES
  ('SCHOOL', '2018-09-01', 1, FALSE, 'Every year, from the age of 11, pupils should take part in at least one meaningful encounter with an employer.'),
  ('SCHOOL', '2025-09-01', 1, TRUE, 'Every year, pupils in years 7 to 13 should take part in at least one meaningful encounter with an employer: with a clear purpose, two-way interaction and time to reflect.'),
  ('COLLEGE', '2018-09-01', 2, FALSE, 'Every year, alongside their study programme, learners should take part in at least two meaningful encounters with an employer.'),
  ('COLLEGE', '2025-09-01', 2, TRUE, 'Every year, alongside their study programme, learners should take part in at least two meaningful encounters with an employer: with a clear purpose, two-way interaction and time to reflect.');
