-- A ledger of :entries entries over ten years, as eight kinds that each request leaves behind it on its day, rolled up.
insert into territoire.cpts (id, slug, nom, cree_le)
  values ('01900000-0000-7000-8000-00000000ba11', 'banc-journal', 'CPTS du banc, dix ans après', now());
drop index journal.faits_par_genre;
drop index journal.faits_par_lien;
insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_nom, professions, professionnel_id, commune,
    secteur, quantite, minutes, sujet, detail, lien, source)
  select '01900000-0000-7000-8000-00000000ba11', (lpad(to_hex(n), 12, '0') || '70008000000000000000')::uuid, genre,
    'acces-aux-soins', jour + interval '9 hours', jour, 'Banc', case when n % 8 in (2, 4, 5, 6, 7) then array['10'] else '{}' end,
    case when n % 8 in (4, 5, 6, 7) then (lpad(to_hex(hasard % 60), 12, '0') || '70008000000000000001')::uuid end,
    '63' || lpad((hasard % 40)::text, 3, '0'), substr('ABC', 1 + hasard % 3, 1), 1,
    case n % 8 when 1 then (hasard % 1000) * (hasard % 7) / 20 when 4 then 30 + hasard % 1500 end,
    md5(n::text), case when n % 8 in (0, 4) then (array['ligne', 'professionnel', 'patient', 'sas'])[1 + hasard % 4]
      when n % 8 in (1, 2) then 'rendez-vous' end,
    'soins/demandes/' || n / 8, 'mesure'
  from (select n, (array['snp.demande.recue', 'snp.demande.repondue', 'snp.demande.orientee', 'snp.demande.sans-medecin-traitant',
      'snp.rendez-vous', 'snp.creneau.offert', 'snp.creneau.pourvu', 'snp.venu'])[1 + n % 8] as genre,
      current_date - 3650 + (n / 8 * 8 * 3650 / :entries)::int as jour, abs(hashint8(n / 8)) as hasard
    from generate_series(0::bigint, :entries - 1) n) t;
create index faits_par_genre on journal.faits (cpts_id, genre, jour) include (quantite, minutes, professionnel_id);
create index faits_par_lien on journal.faits (cpts_id, lien) where lien is not null;
