// One violation of each rule of SQL: rule → planted files, the first one being at fault.

const table = "create table reunions.sonde (cpts_id uuid);\nselect socle.distribuer('reunions.sonde');\n";
const query = (sql) => `export const sonde = sql\`${sql}\`;\n`;

export const sqlProbes = [
  ['sql-ownership', { 'src/modules/reunions/data/sonde-proprietaire.query.ts': query('select nom from annuaire.sonde') }],
  ['sql-ownership', { 'src/modules/reunions/data/sonde-table.query.ts': "export const sonde = db.selectFrom('journal.sonde as s');\n" }],
  ['sql-ownership', { 'src/modules/reunions/data/sonde.sql': 'select nom from snp.demandes;\n' }],
  ['sql-ownership', { 'src/platform/db/sonde-socle.ts': query('select id from comptes.comptes') }],
  ['sql-ownership', { 'db/migrations/9101_reunions_sonde.sql': 'create view annuaire.sonde with (security_invoker = true) as select 1;\n' }],
  ['sql-ownership', { 'db/migrations/9102_reunions_sonde.sql': 'alter table reunions.sonde add foreign key (id) references snp.demandes (id);\n' }],
  ['sql-in-data', { 'src/modules/reunions/usecases/sonde-sql.ts': query('select id from reunions.seances') }],
  ['sql-in-data', { 'src/modules/reunions/http/sonde-sql.routes.ts': "export const sonde = 'select id from reunions.seances';\n" }],
  ['sql-in-data', { 'src/app/sonde-sql.ts': "export const sonde = db.selectFrom('journal.sonde');\n" }],
  ['sql-named-columns', { 'src/modules/reunions/data/sonde-colonnes.query.ts': query('select * from reunions.seances') }],
  ['sql-named-columns', { 'src/modules/reunions/data/sonde-tout.query.ts': 'export const sonde = db.selectAll();\n' }],
  ['sql-in-loop', { 'src/modules/reunions/data/sonde-boucle.repository.ts': 'for (const un of tous) await un.execute();\n' }],
  ['sql-citus', { 'src/modules/reunions/data/sonde-citus.query.ts': query("select set_config('a', 'b', true)") }],
  ['sql-citus', { 'db/migrations/9103_reunions_sonde.sql': 'alter table reunions.sonde add foreign key (id) references comptes.comptes (id) on delete set null;\n' }],
  ['sql-grant-all', { 'db/migrations/9104_reunions_sonde.sql': 'grant select on all tables in schema reunions to maillage_app;\n' }],
  ['sql-view-invoker', { 'db/migrations/9105_reunions_sonde.sql': 'create view reunions.public_sonde as select 1;\n' }],
  ['sql-distribution', { 'db/migrations/9106_reunions_sonde.sql': 'create table reunions.sonde_seule (cpts_id uuid);\n' }],
];

/** What the rules must let through. */
export const sqlPassages = {
  'src/modules/reunions/data/passage.query.ts': query("select m.role from comptes.public_mandats m where m.genre = 'snp.demande.recue' and socle.normaliser(m.nom) = \${nom}"),
  'src/modules/reunions/domain/passage.ts': "export const genre = 'reunions.presence.constatee';\n",
  'db/migrations/9107_reunions_passage.sql': `${table}create table reunions.passage_2030 partition of reunions.sonde for values from (1) to (2);\nalter table reunions.sonde add foreign key (id) references annuaire.professionnels (id);\n`,
  'db/migrations/9100_journal_passage.sql':
    "create table journal.sonde (cpts_id uuid);\nselect socle.distribuer('journal.sonde');\n",
  'db/migrations/9108_soins_non_programmes_passage.sql': "create view snp.public_passage with (security_invoker = true) as select 1;\n",
};
