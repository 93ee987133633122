import type { DateCivile } from '#kernel/date-civile.ts';
import { dateLongue, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { DIRE_PARTIE } from '../domain/convention.ts';
import {
  DIRE_ETAT,
  direPreavis,
  direReconduction,
  direRendezvous,
  TON_D_ETAT,
} from './dire-convention.ts';
import { ActionsDeConvention, GestesDeConvention } from './gestes-de-convention.tsx';
import type { VueDeConvention } from './vue-de-convention.ts';
import { adressesDe, direFormat } from './vue-de-documents.ts';

/** One convention: who signs it, until when, what it promises, its papers. */
export const ConventionPage = (p: VueDeConvention) => {
  const { convention: c } = p;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Conventions', href: `${p.base}/conventions` },
          { libelle: DIRE_ETAT[c.etat] },
        ]}
        titre={c.objet}
        moyen
        phrase={
          <>
            <Etiquette ton={TON_D_ETAT[c.etat]}>{DIRE_ETAT[c.etat]}</Etiquette>
            {` ${c.parties.map(({ nom }) => nom).join(', ')}`}
          </>
        }
      />
      <Prochain {...p} />
      <Section titre="Ce qu’elle dit" proche>
        <Faits large faits={faitsDe(p)} />
      </Section>
      <Pieces {...p} />
      <ActionsDeConvention {...p} />
      {p.tient ? <GestesDeConvention {...p} /> : null}
    </>
  );
};

const jour = (date: DateCivile | null, sinon: string) => (date ? dateLongue(date) : sinon);

const Prochain = ({ convention: c, tient }: VueDeConvention) => {
  if (c.motifDeFin)
    return (
      <div class="mt5">
        <Bandeau ton="neutre">{`Finie\u00A0: ${c.motifDeFin}`}</Bandeau>
      </div>
    );
  if (c.etat === 'terme-inconnu')
    return (
      <div class="mt5">
        <Bandeau ton="attention">
          {`Elle s’est reconduite après le ${jour(c.au, 'terme écrit')}, pour une durée que personne n’a écrite\u00A0: son terme est inconnu, et rien ne peut le rappeler.${tient ? ' Écrivez de combien de mois elle se reconduit, comme le papier le dit.' : ''}`}
        </Bandeau>
      </div>
    );
  if (!c.rendezvous) return null;
  return (
    <div class="mt5">
      <Bandeau ton={c.etat === 'a-renouveler' ? 'attention' : 'info'}>
        {`${direRendezvous(c.rendezvous)}.`}
      </Bandeau>
    </div>
  );
};

const avecPrecision = (dit: string, precision: string | null) => (
  <>
    {dit}
    {precision ? <span class="quiet">{`, ${precision}`}</span> : null}
  </>
);

const faitsDe = ({ convention: c }: VueDeConvention) => [
  ...c.parties.map((partie) => ({
    terme: DIRE_PARTIE[partie.genre],
    valeur: avecPrecision(partie.nom, partie.contact),
  })),
  { terme: 'Signée le', valeur: jour(c.signeeLe, 'Pas encore signée') },
  { terme: 'Prend effet le', valeur: jour(c.du, 'Inconnu') },
  {
    terme: 'Prend fin le',
    valeur: avecPrecision(
      jour(c.terme, 'Inconnu'),
      c.au && c.terme !== c.au ? `première fin le ${dateLongue(c.au)}` : null,
    ),
  },
  { terme: 'Reconduction', valeur: direReconduction(c) },
  { terme: 'Préavis', valeur: direPreavis(c) },
  {
    terme: 'Rappels',
    valeur:
      c.rappels.length === 0
        ? 'Aucun'
        : c.rappels
            .toSorted((a, b) => b - a)
            .map((jours) => `${jours}\u00A0jours avant`)
            .join(', '),
  },
];

const Pieces = ({ base, convention, pieces, tient }: VueDeConvention) => (
  <Section titre="Documents joints" droite={pluriel(pieces.length, 'document')}>
    {pieces.length === 0 ? (
      <p class="quiet">Le papier signé n’est pas encore joint.</p>
    ) : (
      <ul class="rows tight">
        {pieces.map(({ id, titre, courante }) => (
          <li class="row-act">
            <div>
              <b>
                <a href={`${base}/${id}`}>{titre}</a>
              </b>
              <br />
              <span class="quiet small">
                {courante ? `${direFormat(courante)}, ${courante.deposeeParNom}` : 'Projet'}
              </span>
            </div>
            {courante
              ? adressesDe(base, id, courante).map(({ libelle, href }) => (
                  <a href={href}>
                    {libelle}
                    <span class="hidden">{`\u00A0: ${titre}`}</span>
                  </a>
                ))
              : null}
          </li>
        ))}
      </ul>
    )}
    {tient ? (
      <div class="actions mt5">
        <LienBouton href={`${base}/nouveau?convention=${convention.id}`}>
          Joindre un document
        </LienBouton>
      </div>
    ) : null}
  </Section>
);
