CREATE TABLE talk_attendance (
  talk_id    BIGINT NOT NULL,
  year_group VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pupils     SMALLINT NOT NULL,
  CONSTRAINT pk_talk_attendance PRIMARY KEY (talk_id, year_group),
  CONSTRAINT fk_talk_attendance_feedback FOREIGN KEY (talk_id) REFERENCES talk_feedback (talk_id) ON DELETE CASCADE,
  CONSTRAINT ck_talk_attendance_pupils CHECK (pupils BETWEEN 0 AND 2000)
) ENGINE = InnoDB;
