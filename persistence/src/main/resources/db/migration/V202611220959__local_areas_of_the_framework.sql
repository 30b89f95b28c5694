-- The 13 Local Education and Training Boards of the framework. A deployment may replace them.
INSERT IGNORE INTO local_area (code, name, display_order) VALUES
  ('east-midlands', 'East Midlands', 1),
  ('east-of-england', 'East of England', 2),
  ('kent-surrey-and-sussex', 'Kent, Surrey and Sussex', 3),
  ('north-central-and-east-london', 'North Central and East London', 4),
  ('north-east', 'North East', 5),
  ('north-west', 'North West', 6),
  ('north-west-london', 'North West London', 7),
  ('south-london', 'South London', 8),
  ('south-west', 'South West', 9),
  ('thames-valley', 'Thames Valley', 10),
  ('wessex', 'Wessex', 11),
  ('west-midlands', 'West Midlands', 12),
  ('yorkshire-and-the-humber', 'Yorkshire and the Humber', 13);
