-- Twenty thousand requests are ranked in one reading: what the policies ask of whoever looks is asked once, by a subquery of its
-- own, and not of each row. A mandate elsewhere opens no row here: the tenant is the only one whose oppositions count.
alter policy opposition on mt.demandes
  using (patient_id is null or patient_id <> all ((select patients.opposes())::uuid[]));
alter policy soins on mt.demandes using ((select current_setting('maillage.sante', true)) = 'oui');

-- One bit for each criterion, in the order of their list (domain/critere.ts): twelve comparisons of integers a row, where looking
-- into the list of words twelve times is most of what ranking costs.
alter table mt.demandes add column masque integer not null generated always as (
    (criteres @> '{ald}')::int * 1 +
    (criteres @> '{c2s}')::int * 2 +
    (criteres @> '{ame}')::int * 4 +
    (criteres @> '{precarite}')::int * 8 +
    (criteres @> '{grossesse}')::int * 16 +
    (criteres @> '{nourrisson}')::int * 32 +
    (criteres @> '{handicap}')::int * 64 +
    (criteres @> '{perte}')::int * 128 +
    (criteres @> '{jamais}')::int * 256 +
    (criteres @> '{immobile}')::int * 512 +
    (criteres @> '{traitement}')::int * 1024) stored;
