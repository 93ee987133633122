-- A chain as long as that of a large CPTS after some years, sealed by the function of the database; its head is written once.
insert into territoire.cpts (id, slug, nom, cree_le)
  values ('01900000-0000-7000-8000-00000000a0d1', 'banc-audit', 'CPTS de la chaîne', now());
do $$
declare
  cpts constant uuid := '01900000-0000-7000-8000-00000000a0d1';
  precedente bytea := sha256(convert_to(cpts::text, 'UTF8'));
  suivante bytea;
begin
  for i in 1..:entries loop
    suivante := tracabilite.empreinte_de(precedente, cpts, i, timestamptz '2025-01-06 08:00:00+00' + i * interval '30 seconds',
      md5('compte ' || i % 400)::uuid, 'Capucine Aubreval', 'coordinateur', 'snp.demande-lue', 'demande ' || i,
      md5('personne ' || i % 90000)::uuid::text, '{}', jsonb_build_object('lignes', i % 40, 'par', 'équipe'));
    insert into tracabilite.traces (cpts_id, rang, instant, acteur_id, acteur_nom, roles, action, objet, personne, personnes,
        detail, version, precedente, empreinte)
      values (cpts, i, timestamptz '2025-01-06 08:00:00+00' + i * interval '30 seconds', md5('compte ' || i % 400)::uuid,
        'Capucine Aubreval', 'coordinateur', 'snp.demande-lue', 'demande ' || i, md5('personne ' || i % 90000)::uuid::text, '{}',
        jsonb_build_object('lignes', i % 40, 'par', 'équipe'), 2, precedente, suivante);
    precedente := suivante;
  end loop;
  insert into tracabilite.chaines (cpts_id, rang, empreinte) values (cpts, :entries, precedente);
end $$;
