-- What writes the audit chain and what its hash is made of, as they were with the accounts.
create function tracabilite.empreinte_de(
  p_precedente bytea, p_cpts uuid, p_rang bigint, p_instant timestamptz, p_acteur uuid, p_nom text,
  p_roles text, p_action text, p_objet text, p_personne text, p_detail jsonb) returns bytea
language sql immutable set search_path = pg_catalog as $$
  select sha256(p_precedente || convert_to(jsonb_build_array(
    p_cpts, p_rang, extract(epoch from p_instant), p_acteur, p_nom, p_roles, p_action, p_objet, p_personne, p_detail)::text, 'UTF8'))
$$;
revoke all on function tracabilite.empreinte_de(bytea, uuid, bigint, timestamptz, uuid, text, text, text, text, text, jsonb) from public;
grant execute on function tracabilite.empreinte_de(bytea, uuid, bigint, timestamptz, uuid, text, text, text, text, text, jsonb) to maillage_app;

-- Called last in the transaction: it locks the head of the chain, never only its last entry.
create function tracabilite.tracer(
  p_cpts uuid, p_instant timestamptz, p_acteur uuid, p_nom text, p_roles text,
  p_action text, p_objet text, p_personne text, p_detail jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare tete tracabilite.chaines; suivante bytea;
begin
  if p_cpts is distinct from nullif(current_setting('maillage.cpts', true), '')::uuid then
    raise exception 'audit entry of another tenant' using errcode = '42501';
  end if;
  insert into tracabilite.chaines (cpts_id, rang, empreinte) values (p_cpts, 0, sha256(convert_to(p_cpts::text, 'UTF8')))
    on conflict (cpts_id) do nothing;
  select * into tete from tracabilite.chaines c where c.cpts_id = p_cpts for update;
  suivante := tracabilite.empreinte_de(tete.empreinte, p_cpts, tete.rang + 1, p_instant, p_acteur, p_nom, p_roles,
    p_action, p_objet, p_personne, p_detail);
  insert into tracabilite.traces (cpts_id, rang, instant, acteur_id, acteur_nom, roles, action, objet, personne, detail, precedente, empreinte)
    values (p_cpts, tete.rang + 1, p_instant, p_acteur, p_nom, p_roles, p_action, p_objet, p_personne, p_detail, tete.empreinte, suivante);
  update tracabilite.chaines set rang = tete.rang + 1, empreinte = suivante where cpts_id = p_cpts;
  return tete.rang + 1;
end $$;
revoke all on function tracabilite.tracer(uuid, timestamptz, uuid, text, text, text, text, text, jsonb) from public;
grant execute on function tracabilite.tracer(uuid, timestamptz, uuid, text, text, text, text, text, jsonb) to maillage_app;
