-- Reasons for which a member may address somebody to a consultation avancée.
alter table sites.sites add column adressages text[] not null default '{}',
  add constraint une_consultation_avancee_dit_ses_motifs
    check (genre <> 'consultation-avancee' or cardinality(adressages) > 0);
