import { montant } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import {
  CRISE,
  DELAIS_DES_MISSIONS,
  LIBELLES_DES_POSTES,
  partsDuPoste,
} from '../domain/mission.ts';
import { Crise } from './crise.tsx';
import { DIRE_PART, direAnnee } from './dire-financement.tsx';
import { Indicateurs } from './indicateurs.tsx';
import type { PostePageProps } from './vue-de-poste.ts';

/** One post of the contract in one year: its amounts, when it began, its indicators and what they reached. */
export const PostePage = (p: PostePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Contrat ACI', href: `${p.base}?annee=${p.annee.rang}` },
        { libelle: direAnnee(p.annee) },
      ]}
      titre={LIBELLES_DES_POSTES[p.poste]}
      phrase={p.poste === 'fonctionnement' ? undefined : <Demarree {...p} />}
      moyen
    />
    <Montants {...p} />
    {p.tenir && p.poste !== 'fonctionnement' ? <Demarrage {...p} /> : null}
    {p.poste === CRISE ? <Crise {...p} /> : null}
    {p.poste === CRISE || p.poste === 'fonctionnement' ? null : <Indicateurs {...p} />}
  </>
);

const Demarree = ({ demarreLe, signeLe, poste, limites }: PostePageProps) => {
  if (demarreLe) return <>{`Démarrée le ${dateChiffres(demarreLe)}.`}</>;
  if (poste === 'fonctionnement' || !DELAIS_DES_MISSIONS[poste] || !limites)
    return <>Pas démarrée&nbsp;: rien n’est dû tant qu’elle ne l’est pas.</>;
  return (
    <>{`Pas démarrée. Elle l’est au plus tard le ${dateChiffres(limites.demarrage)}, déployée le ${dateChiffres(limites.deploiement)}, le contrat étant signé le ${dateChiffres(signeLe)}.`}</>
  );
};

const Montants = (p: PostePageProps) => (
  <Section titre="Montants annuels" proche>
    <Tableau
      titre="Montants annuels"
      titreCache
      lignes={p.montants}
      vide={<p class="quiet">Aucun montant n’est saisi&nbsp;: il reste inconnu.</p>}
      colonnes={[
        { titre: 'Part', entete: true, cellule: ({ part }) => DIRE_PART[part] },
        { titre: 'À partir du', genre: 'date', cellule: (m) => dateChiffres(m.aPartirDu) },
        { titre: 'Montant', genre: 'nombre', cellule: (m) => montant(m.centimes) },
        {
          titre: 'D’où',
          cellule: ({ origine, piece, certitude }) => (
            <span>
              {origine === 'contrat' ? (
                <Etiquette ton="ok">contrat</Etiquette>
              ) : (
                <Etiquette ton={certitude === 'probable' ? 'attention' : 'info'}>
                  {certitude === 'probable' ? 'barème, probable' : 'barème'}
                </Etiquette>
              )}
              {piece ? <span class="quiet small">{` ${piece}`}</span> : null}
            </span>
          ),
        },
      ]}
    />
    {p.tenir ? <Fixer {...p} /> : null}
  </Section>
);

const Fixer = ({ base, ici, poste, jetons, saisies, signeLe }: PostePageProps) => (
  <details class="mt5" open={saisies.montant !== undefined}>
    <summary>Recopier un montant du contrat ou d’un avenant</summary>
    <Formulaire
      action={`${base}/postes/${poste}/montants${ici}`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-montant`}
      saisie={saisies.montant}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampListe
          {...lier(saisies.montant ?? VIDE, 'part')}
          libelle="Part"
          options={partsDuPoste(poste).map((part) => ({ valeur: part, libelle: DIRE_PART[part] }))}
        />
        <ChampTexte
          {...lier(saisies.montant ?? VIDE, 'montant')}
          libelle="Montant annuel"
          aide="Vide&nbsp;: inconnu de nouveau"
          facultatif
        />
        <ChampDate
          {...lier(saisies.montant ?? VIDE, 'aPartirDu')}
          libelle="À partir du"
          aide="Vide&nbsp;: dès la signature"
          facultatif
          min={signeLe}
        />
        <ChampTexte
          {...lier(saisies.montant ?? VIDE, 'piece')}
          libelle="Pièce"
          aide="Article 5 du contrat, avenant 1…"
          facultatif
          longueurMax={200}
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton>Enregistrer le montant</Bouton>
      </div>
    </Formulaire>
  </details>
);

const VIDE = { valeurs: {}, erreurs: {} };

const Demarrage = ({ base, ici, poste, jetons, saisies, demarreLe, signeLe }: PostePageProps) => {
  const saisie = saisies.demarrage ?? { valeurs: { demarreLe: dite(demarreLe) }, erreurs: {} };
  return (
    <Section titre="Démarrage">
      <Formulaire
        action={`${base}/postes/${poste}/demarrage${ici}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-demarrage`}
        saisie={saisies.demarrage}
        gardeSaisie={false}
      >
        <ChampDate
          {...lier(saisie, 'demarreLe')}
          libelle="Mission démarrée le"
          aide="Vide&nbsp;: pas démarrée"
          facultatif
          min={signeLe}
        />
        <div class="actions">
          <Bouton>Enregistrer la date</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const dite = (jour: DateCivile | null) => jour ?? '';
