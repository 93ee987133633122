import { dateHeure } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Bris } from '../domain/bris-de-glace.ts';
import type { Dossier } from '../domain/dossier.ts';
import { direNom, LIBELLES_DES_RAISONS, type Moment } from './dire-patient.ts';

type Relu = Bris & { readonly dossier: Dossier | null };
type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly liste: readonly Relu[];
};

/** Emergency accesses: those to review first, then the others. */
export const AccesExceptionnelsPage = (p: Props) => {
  const attendent = p.liste.filter(({ revuLe }) => revuLe === null);
  const relus = p.liste.filter(({ revuLe }) => revuLe !== null);
  return (
    <>
      <TeteDePage
        moyen
        miettes={[{ libelle: 'Patients', href: p.base }, { libelle: 'Accès exceptionnels' }]}
        titre="Accès exceptionnels"
        phrase={
          attendent.length > 0 ? (
            <>
              <strong>{attendent.length}</strong> à relire. Demandez à la personne concernée si vous
              doutez.
            </>
          ) : (
            'Aucun n’attend votre relecture.'
          )
        }
      />
      <Section titre="À relire" proche>
        {attendent.length === 0 ? (
          <Vide
            titre="Rien à relire"
            phrase="Un accès paraît ici dès qu’un professionnel ouvre un dossier sans être de l’équipe."
          />
        ) : (
          <ul class="rows">
            {attendent.map((bris) => (
              <li>
                <ARelire {...p} bris={bris} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {relus.length > 0 ? <Relus {...p} relus={relus} /> : null}
    </>
  );
};

const ARelire = ({ base, jetons, moment, bris }: Props & { readonly bris: Relu }) => (
  <>
    <p>
      <b>{bris.parNom}</b>
      {' a ouvert le dossier de '}
      <Personne base={base} bris={bris} />
      {`, ${dateHeure(bris.ouvertLe, moment.fuseau)}.`}
    </p>
    <p class="quiet">{LIBELLES_DES_RAISONS[bris.raison]}</p>
    <blockquote>{bris.precision ?? 'Raison illisible : la clé manque.'}</blockquote>
    <Formulaire
      action={`${base}/acces-exceptionnels/${bris.id}/revue`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-${bris.id.slice(-6)}`}
    >
      <ChampRadios
        nom="justifie"
        id={`justifie-${bris.id}`}
        libelle="Cet accès était-il justifié ?"
        cote
        choix={[
          { valeur: 'oui', libelle: 'Oui' },
          { valeur: 'non', libelle: 'Non' },
        ]}
      />
      <ChampTexte
        nom="commentaire"
        id={`commentaire-${bris.id}`}
        libelle="Commentaire"
        facultatif
        longueurMax={1000}
        remplissage="off"
      />
      <div class="actions mt5">
        <Bouton precision={bris.parNom}>Enregistrer la relecture</Bouton>
      </div>
    </Formulaire>
  </>
);

const Relus = ({ base, moment, relus }: Props & { readonly relus: readonly Relu[] }) => (
  <Section titre="Relus">
    <Tableau
      titre="Accès relus"
      titreCache
      lignes={relus}
      colonnes={[
        { titre: 'Qui', cellule: ({ parNom }) => parNom },
        { titre: 'Dossier', cellule: (bris) => <Personne base={base} bris={bris} /> },
        {
          titre: 'Quand',
          genre: 'date',
          cellule: ({ ouvertLe }) => dateHeure(ouvertLe, moment.fuseau),
        },
        {
          titre: 'Relecture',
          cellule: ({ justifie, revuParNom, commentaire }) => (
            <>
              <Etiquette ton={justifie ? 'ok' : 'grave'}>
                {justifie ? 'Justifié' : 'Non justifié'}
              </Etiquette>
              {` ${[revuParNom, commentaire].filter(Boolean).join(' : ')}`}
            </>
          ),
        },
      ]}
    />
  </Section>
);

const Personne = ({ base, bris }: { readonly base: string; readonly bris: Relu }) =>
  bris.dossier ? (
    <a href={`${base}/${bris.patient}`}>{direNom(bris.dossier)}</a>
  ) : (
    <>une personne dont le dossier est effacé</>
  );
