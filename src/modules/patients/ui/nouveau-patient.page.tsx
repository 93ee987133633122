import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCase, ChampRadios } from '#ui/champ-choix.tsx';
import { Formulaire, GroupeDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { Dossier } from '../domain/dossier.ts';
import { direNaissance, direNom, direTelephone, type Moment } from './dire-patient.ts';
import { ChampsDuPatient, type ChampsDuPatientProps } from './formulaire-patient.tsx';

export type VueDeCreation = ChampsDuPatientProps & {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** Records that bear the same traits, shown beside what was typed. */
  readonly semblables: { readonly vus: readonly Dossier[]; readonly caches: number } | null;
  readonly texte: string;
  readonly peut: { readonly passer: boolean; readonly briser: boolean };
};

/** One person, one record: what looks like another is shown first. */
export const NouveauPatientPage = (p: VueDeCreation) => (
  <>
    <TeteDePage
      moyen
      miettes={[{ libelle: 'Patients', href: p.base }, { libelle: 'Ouvrir un dossier' }]}
      titre="Ouvrir un dossier"
      phrase="Une personne, un dossier : cherchez‑la d’abord. Ce que vous écrivez est chiffré."
    />
    <Formulaire action={`${p.base}/nouveau`} {...p.jetons} saisie={p.saisie}>
      {p.semblables ? <Semblables {...p} semblables={p.semblables} /> : null}
      <ChampsDuPatient {...p} />
      <GroupeDeChamps legende="Information de la personne">
        <blockquote class="quiet">{p.texte}</blockquote>
        <ChampRadios
          libelle="La personne est informée de l’échange dans son équipe de soins et ne s’y oppose pas"
          choix={[
            { valeur: 'oral', libelle: 'Oui, de vive voix' },
            { valeur: 'ecrit', libelle: 'Oui, par écrit' },
            {
              valeur: '',
              libelle: 'Pas encore',
              precision: 'Les autres membres de son équipe ne verront pas son dossier d’ici là.',
            },
          ]}
          {...lier(p.saisie, 'informee')}
        />
      </GroupeDeChamps>
      <div class="actions mt6">
        <Bouton variante="ferme">Ouvrir le dossier</Bouton>
        <LienBouton href={p.base} variante="simple">
          Annuler
        </LienBouton>
      </div>
    </Formulaire>
  </>
);

const Semblables = (
  p: VueDeCreation & { readonly semblables: NonNullable<VueDeCreation['semblables']> },
) => {
  const { vus, caches } = p.semblables;
  return (
    <Bandeau
      ton="attention"
      annonce="alerte"
      titre="Un dossier porte déjà ce nom et cette date de naissance, ou ce téléphone"
      action={
        caches > 0 && p.peut.briser ? (
          <LienBouton href={`${p.base}/acces-exceptionnel`}>
            Demander un accès exceptionnel
          </LienBouton>
        ) : null
      }
    >
      <ul>
        {vus.map((dossier) => (
          <li>
            <a href={`${p.base}/${dossier.id}`}>{direNom(dossier)}</a>
            {`, ${direNaissance(dossier, p.moment.jour)}${dossier.traits?.telephone ? `, ${direTelephone(dossier.traits.telephone)}` : ''}`}
          </li>
        ))}
        {caches > 0 ? (
          <li>
            {caches > 1
              ? `${caches} dossiers que vous ne suivez pas : demandez à la coordination de vous ajouter à l’équipe.`
              : 'Un dossier que vous ne suivez pas : demandez à la coordination de vous ajouter à son équipe.'}
          </li>
        ) : null}
      </ul>
      {p.peut.passer || caches === 0 ? (
        <ChampCase
          nom="autrePersonne"
          libelle="C’est une autre personne : ouvrir un second dossier"
          facultatif
        />
      ) : null}
    </Bandeau>
  );
};
