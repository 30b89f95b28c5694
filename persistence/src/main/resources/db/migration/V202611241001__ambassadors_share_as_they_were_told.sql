-- Whoever joined before parts of a profile could be shared apart was told that all of it is public, and sees it so today.
UPDATE ambassador SET share_employer = 'EVERYONE', share_route_in = 'EVERYONE', share_story = 'EVERYONE',
       share_languages = 'EVERYONE', version = version + 1
 WHERE state IN ('APPROVED', 'PAUSED');
