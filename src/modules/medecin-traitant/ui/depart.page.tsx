import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateLongue, nombre, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { Couverture } from '../domain/depart.ts';
import { adresseDesFaits } from './adresse-des-faits.ts';
import { Leviers } from './depart-leviers.tsx';
import { SuiviDuDepart } from './depart-suivi.tsx';
import { DIRE_ETAT } from './dire-demande.ts';
import { DIRE_ESTIMATION, direConnu, direDepart } from './dire-depart.ts';
import type { DepartPageProps } from './vue-de-depart.ts';

/** The plan of a leaving doctor: how many patients, who can take them, how many found a doctor since. */
export const DepartPage = (p: DepartPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Médecin traitant', href: p.base },
        { libelle: 'Départs', href: `${p.base}/departs` },
      ]}
      titre={`Départ : ${p.depart.professionnelNom}`}
      phrase={<Phrase {...p} />}
      action={
        p.peut.tenir && p.depart.closLe === null ? (
          <LienBouton href={`${p.base}/departs/${p.depart.id}/modifier`} variante="ferme">
            Modifier
          </LienBouton>
        ) : undefined
      }
      moyen
    />
    <Ensemble {...p} />
    <Leviers {...p} />
    <SuiviDuDepart {...p} />
    {p.demandes ? <Demandes {...p} demandes={p.demandes} /> : null}
    {p.peut.tenir ? <Fin {...p} /> : null}
  </>
);

const Phrase = ({ depart: d, fuseau }: DepartPageProps) =>
  `Annoncé le ${dateLongue(dateCivile(d.annonceLe))}, ${direDepart(d)}. ${d.publie ? 'Ses patients peuvent le nommer dans leur demande.' : 'La page publique n’en dit rien.'}${d.closLe ? ` Plan clos le ${dateLongue(dateCivileDe(d.closLe, fuseau))}.` : ''}`;

/** How many there are, how many somebody can take, how many have another doctor; each opens onto what it comes from. */
const Ensemble = (p: DepartPageProps) => {
  const { depart: d, couverture: c } = p;
  const { reste = d.patients, declareesDepuis = 0 } = p.suivi.at(-1) ?? {};
  return (
    <div class="mt5">
      <Comptes
        comptes={[
          {
            terme: 'Patients estimés',
            chiffre: d.patients === null ? 'inconnu' : ouvert(p, 'mt.depart.patients', d.patients),
            detail: d.patientsSelon
              ? [DIRE_ESTIMATION[d.patientsSelon], d.patientsSource].filter(Boolean).join(' : ')
              : 'Personne ne l’a encore dit.',
          },
          {
            terme: 'Places trouvées',
            chiffre: c.connue === 0 && c.inconnues > 0 ? 'inconnu' : nombre(c.connue),
            detail: direSansSolution(c),
          },
          {
            terme: 'Déclarés ailleurs',
            chiffre: ouvert(p, 'mt.depart.declaration', declareesDepuis),
            detail: `Reste à accompagner\u00A0: ${direConnu(reste)}.`,
          },
        ]}
      />
    </div>
  );
};

function ouvert({ base, peut, depart, aujourdhui }: DepartPageProps, genre: string, n: number) {
  const adresse = adresseDesFaits(base, {
    genre,
    du: '2015-01-01',
    au: aujourdhui,
    detail: depart.id,
  });
  return peut.detailler ? <a href={adresse}>{nombre(n)}</a> : nombre(n);
}

/** Answers that said nothing may take more: what is left is then a bound. */
function direSansSolution({ inconnues, sansSolution }: Couverture): string {
  const reste = `Sans solution connue\u00A0: ${direConnu(sansSolution)}`;
  if (inconnues === 0) return `${reste}.`;
  const tues = pluriel(inconnues, 'capacité inconnue', 'capacités inconnues');
  return `Au moins\u00A0: ${tues}. ${reste}${sansSolution === null ? '' : ' au plus'}.`;
}

type DemandesProps = DepartPageProps & {
  readonly demandes: NonNullable<DepartPageProps['demandes']>;
};

const Demandes = ({ base, fuseau, demandes }: DemandesProps) => (
  <Section
    titre="Leurs demandes"
    introduction="Les personnes qui ont dit perdre ce médecin. Une demande se rattache depuis sa page, ou à l’inscription."
  >
    <Tableau
      titre="Demandes rattachées à ce départ"
      titreCache
      precision={
        demandes.length > MONTREES
          ? `Les ${MONTREES} dernières sur ${nombre(demandes.length)}.`
          : undefined
      }
      lignes={demandes.slice(-MONTREES).toReversed()}
      vide={<p class="quiet">Aucune demande n’est rattachée à ce départ.</p>}
      colonnes={[
        {
          titre: 'Demande',
          entete: true,
          cellule: (d) => <a href={`${base}/demandes/${d.id}`}>{`n°\u00A0${d.numero}`}</a>,
        },
        {
          titre: 'Reçue',
          genre: 'date',
          cellule: (d) => dateChiffres(dateCivileDe(d.recueLe, fuseau)),
        },
        { titre: 'Commune', cellule: (d) => d.communeNom },
        { titre: 'Où elle en est', cellule: (d) => DIRE_ETAT[d.etat] },
      ]}
    />
  </Section>
);

const MONTREES = 100;

/** Ending a plan can be undone: it happens at once. */
const Fin = ({ base, jetons, depart: d }: DepartPageProps) => (
  <div class="actions section">
    <BoutonPoste
      action={`${base}/departs/${d.id}/${d.closLe ? 'reouverture' : 'cloture'}`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-fin`}
    >
      {d.closLe ? 'Rouvrir ce plan' : 'Clore ce plan'}
    </BoutonPoste>
  </div>
);
