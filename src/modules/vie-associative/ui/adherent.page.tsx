import { dateCourte, dateHeure } from '#kernel/formats.ts';
import { direTelephone } from '#kernel/telephone.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { appelerAdherent, estEnCours, nomDe } from '../domain/adhesion.ts';
import {
  type AdherentVu,
  DIRE_ETAT,
  direMouvement,
  direPeriode,
  TON_D_ETAT,
} from './dire-adhesion.ts';
import { FicheDAdherent } from './fiche-d-adherent.tsx';
import { Decision, Suite } from './gestes-d-adherent.tsx';
import type { AdherentPageProps } from './vue-d-adherent.ts';

/** One member, or one application: who it is, what to do, what happened. */
export const AdherentPage = (p: AdherentPageProps) => {
  const { adherent: a } = p;
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Adhérents', href: p.base }, { libelle: appelerAdherent(a) }]}
        titre={appelerAdherent(a)}
        moyen
        phrase={
          <>
            <Etiquette ton={TON_D_ETAT[a.etat]}>{DIRE_ETAT[a.etat]}</Etiquette>{' '}
            {a.etat === 'demandee'
              ? `Demande reçue le ${dateHeure(a.demandeeLe, p.moment.fuseau)}.`
              : direPeriode(a)}
          </>
        }
      />
      <Identite {...p} />
      {a.etat === 'demandee' && p.tenir ? <Decision {...p} /> : null}
      {p.parts}
      <Histoire {...p} />
      {p.tenir ? <FicheDAdherent {...p} /> : null}
      {estEnCours(a) && p.tenir ? <Suite {...p} /> : null}
    </>
  );
};

const Identite = ({ adherent: a, annuaire }: AdherentPageProps) => (
  <Section titre="Qui c’est" titreCache proche>
    <Faits
      large
      faits={[
        ...(a.genre === 'structure'
          ? [
              {
                terme: 'Représentée par',
                valeur: [nomDe(a), a.fonction].filter(Boolean).join(', '),
              },
            ]
          : [{ terme: 'Profession', valeur: a.metier || <Inconnu /> }]),
        {
          terme: 'Dans l’annuaire',
          valeur: <DansLAnnuaire adherent={a} annuaire={annuaire} />,
        },
        { terme: 'Commune', valeur: lieuDe(a) || <Inconnu /> },
        { terme: 'Courriel', valeur: a.courriel ?? <Inconnu /> },
        { terme: 'Téléphone', valeur: a.telephone ? direTelephone(a.telephone) : <Inconnu /> },
        { terme: 'Collège', valeur: a.college ?? <span class="quiet">aucun</span> },
        ...(a.message ? [{ terme: 'Son message', valeur: a.message }] : []),
        ...(a.decideeLe
          ? [
              {
                terme: 'Décision',
                valeur: `${a.organe ?? ''}, le ${dateCourte(a.decideeLe)}`,
                precision: a.motif ?? undefined,
              },
            ]
          : []),
      ]}
    />
  </Section>
);

const Inconnu = () => <span class="quiet">inconnu</span>;

function lieuDe({ communeNom, secteur }: AdherentVu): string {
  return [communeNom, secteur ? `secteur ${secteur}` : null].filter(Boolean).join(', ');
}

const DansLAnnuaire = (p: { readonly adherent: AdherentVu; readonly annuaire: string }) => {
  const { professionnelId, structureId, rpps, finess } = p.adherent;
  if (professionnelId)
    return <a href={`${p.annuaire}/${professionnelId}`}>{rpps ? `RPPS ${rpps}` : 'Sa fiche'}</a>;
  if (structureId)
    return (
      <a href={`${p.annuaire}/structures/${structureId}`}>
        {finess ? `FINESS ${finess}` : 'Sa fiche'}
      </a>
    );
  return <span class="quiet">non rattaché</span>;
};

const Histoire = ({ mouvements, adherent, base }: AdherentPageProps) => (
  <Section titre="Son histoire">
    <Tableau
      titre="Histoire de l’adhésion"
      titreCache
      lignes={mouvements}
      colonnes={[
        { titre: 'Jour', genre: 'date', cellule: (m) => dateCourte(m.le) },
        {
          titre: 'Quoi',
          entete: true,
          cellule: (m) => direMouvement(m),
        },
        { titre: 'Précision', cellule: (m) => m.note ?? '' },
        { titre: 'Par', cellule: (m) => m.parNom },
      ]}
    />
    {adherent.etat === 'partie' || adherent.etat === 'refusee' ? (
      <div class="actions mt5">
        <LienBouton href={`${base}/adherents/nouveau`} variante="simple">
          Noter une nouvelle demande
        </LienBouton>
      </div>
    ) : null}
  </Section>
);
