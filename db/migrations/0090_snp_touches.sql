-- A touch on a phone has an id made there, before any network: sent twice, by two programs or on the way back of a lost
-- answer, it counts once. One that was taken back before it came is kept too, so that a late copy of it cannot count.
alter table snp.recensements add column touche uuid;
alter table snp.recensements add constraint une_touche_ne_compte_qu_une_fois unique (cpts_id, touche);
