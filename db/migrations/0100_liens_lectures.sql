-- A link that programs open again and again counts its openings, and refuses those that come too fast.
alter table liens.liens
  add column lectures integer not null default 0,
  add column lu_le timestamptz,
  add column fenetre_du timestamptz,
  add column fenetre_lectures integer not null default 0;
