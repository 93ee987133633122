-- Documents of the library that go with a meeting or a session: whoever is convened opens that version by their link.
create table documents.joints (
  cpts_id uuid not null,
  -- What they go with: 'reunions/<id>', 'seances/<id>'.
  objet text not null check (objet ~ '^(reunions|seances)/[0-9a-f-]{36}$'),
  document_id uuid not null,
  -- The version that was joined stays that one.
  version_id uuid not null,
  joint_le timestamptz not null,
  joint_par_nom text not null,
  primary key (cpts_id, objet, version_id)
);
select socle.distribuer('documents.joints');
grant select, insert, delete on documents.joints to maillage_app;
alter table documents.joints add foreign key (cpts_id, document_id) references documents.documents (cpts_id, id);
alter table documents.joints add foreign key (cpts_id, version_id) references documents.versions (cpts_id, id);

-- What the pages of meetings and sessions name; what is archived is opened by nobody.
create view documents.public_joints with (security_invoker = true) as
  select j.cpts_id, j.objet, j.version_id, d.titre, v.type, v.octets
  from documents.joints j
  join documents.documents d on d.cpts_id = j.cpts_id and d.id = j.document_id and d.archive_le is null
  join documents.versions v on v.cpts_id = j.cpts_id and v.id = j.version_id;
grant select on documents.public_joints to maillage_app;
