-- A text may go back to what an earlier version said: only the file of the last version is not a version again. The
-- document is locked while one is added, so that two cannot both be the next.
alter table documents.versions drop constraint un_fichier_est_une_version_du_document;
