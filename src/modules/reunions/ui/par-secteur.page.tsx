import { pluriel } from '#kernel/formats.ts';
import { CODES_DE_MISSIONS, direMission } from '#kernel/mission-du-journal.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampHeure, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { PartDeSecteur } from '../domain/par-secteur.ts';
import { DIRE_MODALITE, MODALITES } from '../domain/reunion.ts';
import type { ParSecteurPageProps } from './vue-de-serie.ts';

/** One meeting in each sector where the group has members: one agenda, each its own date and place. */
export const ParSecteurPage = (p: ParSecteurPageProps) => {
  const { base, groupe, saisie, jetons } = p;
  const tenues = p.parts.filter(({ membres }) => membres.length > 0 || p.sansSecteur.length > 0);
  const vides = p.parts.filter((part) => !tenues.includes(part));
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Groupes', href: `${base}/groupes` },
          { libelle: groupe.nom, href: `${base}/groupes/${groupe.id}` },
          { libelle: 'Par secteur' },
        ]}
        titre="Une réunion par secteur"
        moyen
        phrase="Le même ordre du jour partout, une date et un lieu pour chaque secteur. Chacun est convoqué à celle de sa commune."
      />
      <Formulaire action={`${base}/groupes/${groupe.id}/par-secteur`} {...jetons} saisie={saisie}>
        <EnCommun saisie={saisie} />
        {tenues.map((part) => (
          <Secteur saisie={saisie} part={part} />
        ))}
        {vides.length > 0 ? (
          <p class="mt5 quiet">
            {`Pas de réunion où le groupe n’a personne\u00A0: ${vides.map(({ nom }) => nom).join(', ')}.`}
          </p>
        ) : null}
        <SansSecteur {...p} />
        <div class="actions">
          <Bouton variante="suivant">Convoquer partout</Bouton>
        </div>
      </Formulaire>
    </>
  );
};

const EnCommun = ({ saisie }: { readonly saisie: Saisie }) => (
  <>
    <LigneDeChamps>
      <ChampTexte
        {...lier(saisie, 'titre')}
        libelle="Titre"
        aide="Suivi du nom du secteur."
        longueurMax={80}
      />
      <ChampListe
        {...lier(saisie, 'mission')}
        libelle="Mission"
        options={CODES_DE_MISSIONS.map((code) => ({ valeur: code, libelle: direMission(code) }))}
      />
    </LigneDeChamps>
    <ChampTexteLong
      {...lier(saisie, 'ordreDuJour')}
      libelle="Ordre du jour"
      aide="Un point par ligne, les mêmes pour toutes."
      lignes={4}
      longueurMax={4000}
      facultatif
    />
  </>
);

const Secteur = ({ saisie, part }: { readonly saisie: Saisie; readonly part: PartDeSecteur }) => {
  const de = (quoi: string) => ({
    ...lier(saisie, `${quoi}-${part.id}`),
    id: `${quoi}-${part.id}`,
  });
  const noms = part.membres.map(({ nom }) => nom).join(', ');
  return (
    <GroupeDeChamps legende={`Secteur ${part.nom}`}>
      <p class="hint">
        {noms
          ? `${pluriel(part.membres.length, 'membre')}\u00A0: ${noms}.`
          : 'Aucun membre\u00A0: à remplir seulement si vous y mettez quelqu’un plus bas.'}
      </p>
      <LigneDeChamps>
        <ChampDate {...de('jour')} libelle="Jour" />
        <ChampHeure {...de('debut')} libelle="Début" />
        <ChampHeure {...de('fin')} libelle="Fin" />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampListe
          {...de('modalite')}
          libelle="Comment"
          options={MODALITES.map((m) => ({ valeur: m, libelle: DIRE_MODALITE[m] }))}
        />
        <ChampTexte {...de('lieu')} libelle="Lieu" facultatif longueurMax={200} />
      </LigneDeChamps>
      <ChampTexte
        {...de('adresseVisio')}
        libelle="Adresse de la visio"
        facultatif
        longueurMax={400}
      />
    </GroupeDeChamps>
  );
};

/** Nobody is put somewhere by a guess: the organiser says, name by name. */
const SansSecteur = ({ saisie, parts, sansSecteur }: ParSecteurPageProps) =>
  sansSecteur.length === 0 ? null : (
    <GroupeDeChamps legende="Sans secteur connu">
      <p class="hint">
        Leur commune n’est pas connue, ou n’est d’aucun secteur. Dites où ils vont.
      </p>
      {sansSecteur.map(({ id, nom }) => (
        <ChampListe
          {...lier(saisie, `place-${id}`)}
          libelle={nom}
          vide="Choisir"
          options={[
            ...parts.map((part) => ({ valeur: part.id, libelle: `Secteur ${part.nom}` })),
            { valeur: 'aucune', libelle: 'Pas à ces réunions' },
          ]}
        />
      ))}
    </GroupeDeChamps>
  );
