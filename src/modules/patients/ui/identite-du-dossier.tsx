import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateHeure } from '#kernel/formats.ts';
import type { Contenu } from '#ui/contenu.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section } from '#ui/page.tsx';
import type { Dossier } from '../domain/dossier.ts';
import {
  direTelephone,
  LIBELLES_DES_NATURES,
  LIBELLES_DES_SEXES,
  LIBELLES_DES_STATUTS,
  LIBELLES_DES_VERIFICATIONS,
  type Moment,
  SENS_DES_STATUTS,
} from './dire-patient.ts';

type Props = {
  readonly dossier: Dossier;
  readonly moment: Moment;
  readonly communeNom: string | null;
  readonly medecinTraitantNom: string | null;
};

/** Traits of the person, and how to reach them. */
export const IdentiteDuDossier = (p: Props) => (
  <Section titre="Identité" proche>
    <Faits faits={faitsDe(p)} />
  </Section>
);

/** How far the identity was checked; the matricule only when it is qualified. */
export const InsDuDossier = ({ dossier, moment }: Props) => {
  const { ins, matricule, matriculeGarde, verifieeLe, verifieeParNom } = dossier;
  return (
    <Section
      titre="Identité nationale (INS)"
      droite={
        <Etiquette ton={ins.statut === 'QUAL' ? 'ok' : ins.statut === 'PROV' ? 'neutre' : 'info'}>
          {LIBELLES_DES_STATUTS[ins.statut]}
        </Etiquette>
      }
    >
      <p class="quiet">{SENS_DES_STATUTS[ins.statut]}</p>
      <Faits
        faits={[
          ...(matricule
            ? [
                {
                  terme: 'Matricule',
                  valeur: <span class="num">{parGroupes(matricule)}</span>,
                  precision: ins.nature ? LIBELLES_DES_NATURES[ins.nature] : undefined,
                },
              ]
            : []),
          ...(!matricule && matriculeGarde
            ? [
                {
                  terme: 'Matricule',
                  valeur: 'Gardé, non montré tant que l’identité n’est pas qualifiée',
                },
              ]
            : []),
          ...(ins.verification
            ? [
                {
                  terme: 'Vérification',
                  valeur: LIBELLES_DES_VERIFICATIONS[ins.verification],
                  precision:
                    verifieeLe && verifieeParNom
                      ? `${verifieeParNom}, ${dateHeure(verifieeLe, moment.fuseau)}`
                      : undefined,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
};

function faitsDe({ dossier, communeNom, medecinTraitantNom }: Props) {
  const { traits, contact, medecinTraitant, commune } = dossier;
  const faits: { terme: string; valeur: Contenu; precision?: Contenu }[] = [];
  const dire = (terme: string, valeur: Contenu, precision?: Contenu) =>
    valeur ? faits.push({ terme, valeur, precision }) : 0;
  if (traits) {
    dire('Nom de naissance', traits.nomDeNaissance);
    dire('Prénoms de naissance', traits.prenoms.join(', '));
    dire('Nom utilisé', traits.nomUtilise);
    dire('Prénom utilisé', traits.prenomUtilise);
    dire('Date de naissance', dateChiffres(dateCivile(traits.dateDeNaissance)));
    dire('Lieu de naissance', traits.communeDeNaissance, 'Code INSEE');
    dire('Sexe', LIBELLES_DES_SEXES[traits.sexe]);
    dire(
      'Téléphone',
      traits.telephone && <a href={`tel:${traits.telephone}`}>{direTelephone(traits.telephone)}</a>,
    );
    dire('Adresse électronique', traits.courriel);
  }
  dire('Commune', communeNom ?? commune);
  dire(
    'Médecin traitant',
    { inconnu: 'Inconnu', aucun: 'Aucun', nomme: medecinTraitantNom ?? 'Hors de l’annuaire' }[
      medecinTraitant.etat
    ],
  );
  if (contact)
    dire(
      'Personne à prévenir',
      contact.nom,
      [contact.lien, direTelephone(contact.telephone)].filter(Boolean).join(', '),
    );
  return faits;
}

function parGroupes(matricule: string): string {
  return matricule.replace(
    /^(.)(..)(..)(..)(...)(...)(..)$/,
    '$1\u00A0$2\u00A0$3\u00A0$4\u00A0$5\u00A0$6\u00A0$7',
  );
}
