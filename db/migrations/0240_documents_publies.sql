-- What other modules may name of the library: titles and who reads them, never a file.
create view documents.public_documents with (security_invoker = true) as
  select cpts_id, id, titre, lecteurs, groupe_id from documents.documents
  where archive_le is null and courante_id is not null;
grant select on documents.public_documents to maillage_app;
