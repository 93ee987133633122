import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { clesDeDemande } from '../domain/cle.ts';
import { type DemandeRapprochee, partagePlusQuUnTelephone } from '../domain/issue-de-ligne.ts';
import type { PersonneDeListe } from '../domain/ligne-de-liste.ts';
import { indexCherches, textesDeLaDemande } from './textes.rows.ts';

/** A request, with what it is found by. */
type Porteuse = Omit<DemandeRapprochee, 'meme' | 'autreTelephone'> & {
  readonly fusionneeDans: string | null;
  readonly identite: string | null;
  readonly nomDate: string | null;
  readonly indexTelephone: string | null;
  readonly prenom: Buffer | null;
  readonly naissance: Buffer | null;
};

/** `demande`: itself, or the request it was merged into. */
type Trouvee = Porteuse & { readonly demande: Porteuse };

/**
 * For each person, in their order, the requests that bear their identity, and those that look like it: same name and birth
 * date, or same telephone with the same first name or birth date. A duplicate leads to the request it was merged into.
 */
export async function demandesRapprochees(
  ou: Scelle,
  personnes: readonly PersonneDeListe[],
): Promise<readonly (readonly DemandeRapprochee[])[]> {
  const cles = personnes.map((p) => clesDe(ou, p));
  const trouvees = await trouver(ou, cles);
  const par = indexer(trouvees);
  return personnes.map((personne, i) => {
    const { identite = [], nomDate = [], telephone = [] } = cles[i] ?? {};
    const memes = identite.flatMap((cle) => par.identite.get(cle) ?? []);
    const proches = nomDate.flatMap((cle) => par.nomDate.get(cle) ?? []);
    const duTelephone = telephone
      .flatMap((cle) => par.telephone.get(cle) ?? [])
      .filter((une) => !(memes.includes(une) || proches.includes(une)))
      .filter((une) => partagePlusQuUnTelephone(personne, traitsDe(ou, une)));
    const vues = new Map<string, DemandeRapprochee>();
    const autre = autreTelephone(telephone);
    for (const { demande } of memes)
      vues.set(demande.id, { ...demandeDe(demande), meme: true, autreTelephone: autre(demande) });
    for (const { demande } of [...proches, ...duTelephone])
      if (!vues.has(demande.id)) {
        const proche = { meme: false, autreTelephone: autre(demande) };
        vues.set(demande.id, { ...demandeDe(demande), ...proche });
      }
    return [...vues.values()];
  });
}

function clesDe(ou: Scelle, p: PersonneDeListe) {
  const cles = clesDeDemande({
    nom: p.nom,
    prenom: p.prenom,
    date_de_naissance: p.dateDeNaissance,
    telephone: p.telephone,
  });
  const sous = (cle: keyof typeof cles) => {
    const valeur = cles[cle];
    return valeur === null ? [] : indexCherches(ou, cle, valeur).map((un) => un.toString('hex'));
  };
  return {
    identite: sous('index_identite'),
    nomDate: sous('index_nom_date'),
    telephone: sous('index_telephone'),
  };
}

/**
 * The requests that bear one of these names and birth dates, or one of these telephones. Their indexes are probed one by
 * one: right after an import the planner takes the register for empty, and would compare thousands with thousands.
 */
async function trouver(
  ou: Scelle,
  cles: readonly ReturnType<typeof clesDe>[],
): Promise<readonly Trouvee[]> {
  const octets = (hexas: readonly string[]) =>
    sql.val([...new Set(hexas)].map((hexa) => Buffer.from(hexa, 'hex')));
  const { rows } = await sql<Porteuse>`
    select ${COLONNES} from mt.demandes d where d.cpts_id = ${ou.cpts} and d.effacee_le is null
      and d.index_nom_date = any (${octets(cles.flatMap(({ nomDate }) => nomDate))}::bytea[])
    union all select ${COLONNES} from mt.demandes d where d.cpts_id = ${ou.cpts} and d.effacee_le is null
      and d.index_telephone = any (${octets(cles.flatMap(({ telephone }) => telephone))}::bytea[])`.execute(
    ou.tx,
  );
  const fusionnees = rows.flatMap(({ fusionneeDans }) => (fusionneeDans ? [fusionneeDans] : []));
  const { rows: gardees } = await sql<Porteuse>`
    select ${COLONNES} from mt.demandes d
    where d.cpts_id = ${ou.cpts} and d.effacee_le is null and d.id = any (${sql.val(fusionnees)}::uuid[])`.execute(
    ou.tx,
  );
  const parId = new Map(gardees.map((une) => [une.id, une]));
  return [...new Map(rows.map((une) => [une.id, une])).values()].map((une) => ({
    ...une,
    demande: (une.fusionneeDans ? parId.get(une.fusionneeDans) : null) ?? une,
  }));
}

const COLONNES = sql`d.id, d.numero, d.etat, d.motif_de_cloture as "motifDeCloture", d.criteres, d.sexe,
  d.patient_id as "patientId", d.commune, d.secteur, d.telephone is not null as "aTelephone",
  d.courriel is not null as "aCourriel", d.adresse is not null as "aAdresse", d.fusionnee_dans as "fusionneeDans",
  encode(d.index_identite, 'hex') as identite, encode(d.index_nom_date, 'hex') as "nomDate",
  encode(d.index_telephone, 'hex') as "indexTelephone", d.prenom, d.date_de_naissance as naissance`;

function indexer(trouvees: readonly Trouvee[]) {
  const par = (cle: (une: Trouvee) => string | null) => {
    const index = new Map<string, Trouvee[]>();
    for (const une of trouvees) {
      const valeur = cle(une);
      if (valeur !== null) index.set(valeur, [...(index.get(valeur) ?? []), une]);
    }
    return index;
  };
  return {
    identite: par(({ identite }) => identite),
    nomDate: par(({ nomDate }) => nomDate),
    telephone: par(({ indexTelephone }) => indexTelephone),
  };
}

function traitsDe(ou: Scelle, { id, prenom, naissance }: Trouvee) {
  const { read } = textesDeLaDemande(ou, id);
  return { prenom: read('prenom', prenom), dateDeNaissance: read('date_de_naissance', naissance) };
}

/** Whether a request has a telephone that is none of these; unknown on either side, they do not differ. */
const autreTelephone =
  (cherches: readonly string[]) =>
  ({ indexTelephone }: Porteuse): boolean =>
    indexTelephone !== null && cherches.length > 0 && !cherches.includes(indexTelephone);

function demandeDe(une: Porteuse): Omit<DemandeRapprochee, 'meme' | 'autreTelephone'> {
  const { fusionneeDans, identite, nomDate, indexTelephone, prenom, naissance, ...demande } = une;
  return demande;
}
