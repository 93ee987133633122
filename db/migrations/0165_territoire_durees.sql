-- Minutes by road between two communes, as `dureesDepuis` of the domain counts them: what was typed, there or back, otherwise
-- the great circle with the hypotheses of the CPTS; unknown without coordinates. To be asked with both ends.
create view territoire.public_durees with (security_invoker = true) as
  select p.id as cpts_id, d.code as de, a.code as vers,
    coalesce(aller.minutes, retour.minutes, case
      when d.code = a.code then p.minutes_sur_place
      when d.longitude + d.latitude + a.longitude + a.latitude is null then null
      else greatest(p.minutes_sur_place, ceil(2 * 6371.0088 * asin(least(1, sqrt(
          sin(radians(a.latitude - d.latitude) / 2) ^ 2
          + cos(radians(d.latitude)) * cos(radians(a.latitude)) * sin(radians(a.longitude - d.longitude) / 2) ^ 2)))
        * p.facteur_route::double precision * 60 / p.vitesse_kmh::double precision)::integer)
    end) as minutes
  from territoire.cpts p cross join territoire.communes d cross join territoire.communes a
  left join territoire.trajets aller on aller.cpts_id = p.id and aller.de = d.code and aller.vers = a.code
  left join territoire.trajets retour on retour.cpts_id = p.id and retour.de = a.code and retour.vers = d.code;
grant select on territoire.public_durees to maillage_app;
