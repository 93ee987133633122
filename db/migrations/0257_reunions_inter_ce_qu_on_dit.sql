-- What a CPTS that declined or withdrew was told stays with the one that organises: nothing of it is kept here, nor what
-- the codes of the room are derived from.
alter table reunions.inter_recues alter column secret drop not null;
update reunions.inter_recues set lieu = null, adresse_visio = null, secret = null, points = '[]', actions = '[]'
  where etat in ('declinee', 'retiree');
update reunions.inter_recues set adresse_visio = null, actions = '[]', points = (
    select coalesce(jsonb_agg(jsonb_build_object('titre', p -> 'titre', 'minutes', null, 'document', null,
      'notes', '', 'decision', '')), '[]') from jsonb_array_elements(points) as p)
  where etat = 'invitee';
