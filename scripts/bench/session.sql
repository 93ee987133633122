-- Somebody of the coordination of every CPTS there is, signed in: cookie `session=session-du-banc`. Played again after a CPTS was added.
insert into comptes.comptes (id, courriel, nom, prenom, cree_le)
  values ('01900000-0000-7000-8000-00000000c0de', 'banc@exemple.invalid', 'Aubreval', 'Capucine', now()) on conflict do nothing;
insert into comptes.mandats (cpts_id, id, compte_id, role, du, cree_le)
  select id, id, '01900000-0000-7000-8000-00000000c0de', 'coordinateur', current_date - 1, now() from territoire.cpts
  on conflict do nothing;
insert into comptes.sessions (empreinte, id, compte_id, moyen, agent, ouverte_le, vue_le, confirmee_le, fin_le)
  values (sha256('session-du-banc'), gen_random_uuid(), '01900000-0000-7000-8000-00000000c0de', 'code', 'banc',
    now(), now(), now(), now() + interval '4 hours')
  on conflict (empreinte) do update set vue_le = now(), fin_le = now() + interval '4 hours';
