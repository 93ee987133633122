-- Erasing a person takes the words that were written about them too.
alter table patients.bris_de_glace alter column precision drop not null;
