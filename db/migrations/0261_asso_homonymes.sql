-- Who is known by a name alone is told by it and by their address: two people may bear the same. Where one address is known
-- for a name in a body, its other mandates were those of the same person.
update asso.mandats m set courriel = s.courriel
  from (select cpts_id, instance_id, qui, min(courriel) as courriel from asso.mandats where qui like 't:%'
    group by cpts_id, instance_id, qui having count(distinct courriel) = 1) s
  where m.cpts_id = s.cpts_id and m.instance_id = s.instance_id and m.qui = s.qui and m.courriel is null;
update asso.mandats set qui = qui || '|' || courriel where qui like 't:%' and courriel is not null;
