-- Somebody of the coordination, signed in: cookie `session=session-du-banc`.
insert into comptes.comptes (id, courriel, nom, prenom, cree_le)
  values ('01900000-0000-7000-8000-00000000c0de', 'banc@exemple.invalid', 'Aubreval', 'Capucine', now());
insert into comptes.mandats (cpts_id, id, compte_id, role, du, cree_le)
  select id, id, '01900000-0000-7000-8000-00000000c0de', 'coordinateur', current_date - 1, now() from territoire.cpts;
insert into comptes.sessions (empreinte, id, compte_id, moyen, agent, ouverte_le, vue_le, confirmee_le, fin_le)
  values (sha256('session-du-banc'), gen_random_uuid(), '01900000-0000-7000-8000-00000000c0de', 'code', 'banc',
    now(), now(), now(), now() + interval '4 hours');
