-- Absent rows only: what administrators have changed stays as they left it.
-- The intentions are those of the national framework of October 2014, in our own words.
INSERT IGNORE INTO strategic_intention (number, pillar, title, wording) VALUES
  (1, 'GET_IN', 'Open more ways in',
   'Widen the ways into training and jobs in the NHS. Above all, bring in more young people, and make the workforce look more like the communities it serves.'),
  (2, 'GET_IN', 'Give more people a chance to try it',
   'Create more chances for people to find out for themselves what working in the NHS is like: work experience, insight days, volunteering and programmes that prepare people for a first job.'),
  (3, 'GET_IN', 'Send more ambassadors out',
   'Encourage more staff to become ambassadors who tell schools, colleges and local communities about careers in health and care.'),
  (4, 'GET_ON', 'Develop every member of support staff',
   'Challenge every NHS employer and contractor, and help them, to run a development programme for all of their support staff: one that goes further than yearly appraisals and mandatory training.'),
  (5, 'GET_ON', 'A certificate that counts everywhere',
   'Every new healthcare support worker and adult social care worker achieves the Care Certificate, and those who want to go on can achieve a Higher Care Certificate that is recognised everywhere.'),
  (6, 'GET_ON', 'Apprenticeships to rival the best',
   'Double the number of apprenticeships that are funded or supported nationally, and make the NHS apprenticeship offer a match for the best in the country. The first target date was March 2016; the ambition to keep growing stands.'),
  (7, 'GO_FURTHER', 'Make the way up simple',
   'Make career progression simpler for those who want it, with new kinds of role and clear routes to promotion, including more part-time higher education as a way into nursing and the other registered professions.'),
  (8, 'GO_FURTHER', 'Count what people have already learned',
   'Agree with employers and education providers that prior learning, vocational training and qualifications are accepted everywhere.'),
  (9, 'GO_FURTHER', 'Find and nurture talent',
   'Support talent development that finds people with the potential to go further and helps them on, especially those who want to move into professional and registered roles.'),
  (10, 'MAKING_IT_HAPPEN', 'Make it happen together',
   'The national partnership stands behind the framework with a national campaign: it publishes information, supports pilot projects and spreads good practice, so that every healthcare community takes part and stays committed.');

INSERT IGNORE INTO role_family (code, name, display_order) VALUES
  ('clinical-support', 'Clinical support', 10),
  ('maternity-support', 'Maternity support', 20),
  ('allied-health-support', 'Allied health support', 30),
  ('estates-facilities-and-portering', 'Estates, facilities and portering', 40),
  ('housekeeping-and-catering', 'Housekeeping and catering', 50),
  ('administration-and-reception', 'Administration and reception', 60),
  ('finance', 'Finance', 70),
  ('it-and-informatics', 'IT and informatics', 80),
  ('scientific-and-technical-support', 'Scientific and technical support', 90),
  ('pharmacy-support', 'Pharmacy support', 100),
  ('dental-support', 'Dental support', 110),
  ('social-care', 'Social care', 120),
  ('ambulance', 'Ambulance', 130),
  ('public-health', 'Public health', 140);

INSERT IGNORE INTO audience (code, name, display_order) VALUES
  ('patients-and-public', 'Patients and public', 10),
  ('staff', 'Staff', 20),
  ('employers', 'Employers', 30),
  ('training-and-education-providers', 'Training and education providers', 40);

INSERT IGNORE INTO local_area (code, name, display_order) VALUES
  ('east-midlands', 'East Midlands', 10),
  ('east-of-england', 'East of England', 20),
  ('kent-surrey-and-sussex', 'Kent, Surrey and Sussex', 30),
  ('north-central-and-east-london', 'North Central and East London', 40),
  ('north-east', 'North East', 50),
  ('north-west', 'North West', 60),
  ('north-west-london', 'North West London', 70),
  ('south-london', 'South London', 80),
  ('south-west', 'South West', 90),
  ('thames-valley', 'Thames Valley', 100),
  ('wessex', 'Wessex', 110),
  ('west-midlands', 'West Midlands', 120),
  ('yorkshire-and-the-humber', 'Yorkshire and the Humber', 130);
