alter table snp.reservations
  -- Booking that this one takes the place of, when it was moved.
  add column remplace_id uuid,
  -- Whoever had given the first hour knows of this one.
  add column auteur_prevenu_le timestamptz;
alter table snp.reservations add foreign key (cpts_id, remplace_id) references snp.reservations (cpts_id, id);
create index reservations_a_dire on snp.reservations (cpts_id, remplace_id)
  where remplace_id is not null and auteur_prevenu_le is null;
