/** The groups of the flowsheet, in reading order. */
export const flowsheetGroups = [
  'renal-and-electrolytes',
  'blood-gases',
  'liver-and-protein',
  'haematology',
  'coagulation',
  'cardiac',
  'diabetes',
  'lipids',
  'thyroid',
  'endocrine',
  'inflammation-and-iron',
  'immunology',
  'tumour-markers',
  'drug-levels',
  'urine',
  'urine-drug-screen',
  'infection',
  'blood-film',
  'cell-markers',
  'body-fluids',
  'further',
] as const

export type FlowsheetGroup = (typeof flowsheetGroups)[number]

/**
 * LOINC codes by group: one analyte a line, in the order in which laboratories print them, its codes in mass and in
 * molar units and of other methods beside each other. The table decides where a row stands and nothing else: no two
 * codes are ever joined by it.
 *
 * Codes and names were taken from published mappings and not from memory: the MIMIC-IV concept map of laboratory items,
 * curated by two reviewers (https://github.com/MIT-LCP/mimic-code, mimic-iv/concepts/concept_map/d_labitems_to_loinc.csv,
 * MIT licence), the conversion table of labunits 0.2.1 (https://pypi.org/project/labunits), the codes that Synthea's
 * modules send, and `patients/codes`. Check digits are tested.
 *
 * This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the
 * Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at
 * http://loinc.org/license.
 */
export const flowsheetCatalogue: Readonly<Record<Exclude<FlowsheetGroup, 'further'>, string>> = {
  'renal-and-electrolytes': `
    Sodium 2951-2 2947-0
    Potassium 2823-3 6298-4
    Chloride 2075-0 2069-3
    Carbon dioxide, bicarbonate 2028-9 20565-8 1963-8 1959-6 34728-6
    Anion gap 33037-3 1863-0
    Urea nitrogen, urea 3094-0 6299-2 14937-7 3091-6 22664-7
    Creatinine 2160-0 38483-4 14682-9
    Glomerular filtration rate 98979-8 62238-1 33914-3 77147-7 76633-7
    Creatinine clearance 2164-2
    Glucose 2345-7 14749-6 2339-0 15074-8
    Glucose, glucometer 41653-7
    Calcium 17861-6 49765-1 2000-8
    Calcium, ionized 1994-3 17864-0
    Phosphate 2777-1 14879-1
    Magnesium 19123-9 2601-3
    Albumin/creatinine in urine 14959-1 14958-3
    Protein/creatinine in urine 2890-2
    Urate 3084-1 14933-6
    Osmolality 2692-2`,
  'blood-gases': `
    pH 11558-4 2744-1 2746-6
    Carbon dioxide, partial pressure 11557-6
    Oxygen, partial pressure 11556-8 2703-7
    Base excess 11555-0
    Lactate 32693-4 2524-7
    Oxygen saturation 20564-1 2708-6 2714-4
    Carboxyhemoglobin 20563-3
    Methemoglobin 2614-6 15082-1
    Sulfhemoglobin 4685-4
    Alveolar-arterial gradient 19991-9`,
  'liver-and-protein': `
    Alanine aminotransferase 1742-6
    Aspartate aminotransferase 1920-8
    Alkaline phosphatase 6768-6
    Gamma glutamyl transferase 2324-2
    Bilirubin, total 1975-2 14631-6
    Bilirubin, direct 1968-7 14629-0
    Bilirubin, indirect 1971-1 14630-8
    Albumin 1751-7
    Protein 2885-2
    Globulin 10834-0 2336-6
    Lactate dehydrogenase 2532-0 14805-6
    Amylase 1798-8
    Lipase 3040-3
    Ammonia 16362-6
    Alpha 1 antitrypsin 1825-9
    Alpha 1 acid glycoprotein 2685-6
    Alpha 2 macroglobulin 1835-8
    Ceruloplasmin 2064-4
    Copper 5631-7
    Aldolase 1761-6
    Acetylcholinesterase 2099-0`,
  haematology: `
    Hemoglobin 718-7
    Hematocrit 4544-3 48703-3
    Erythrocytes 789-8
    Leukocytes 6690-2
    Neutrophils 751-8 770-8
    Band neutrophils 26508-2
    Immature granulocytes 38518-7
    Granulocytes 30394-1
    Lymphocytes 731-0 736-9
    Variant lymphocytes 13046-8
    Monocytes 742-7 5905-5
    Eosinophils 711-2 713-8
    Basophils 704-7 706-2
    Metamyelocytes 28541-1
    Myelocytes 26498-6
    Promyelocytes 783-1
    Blasts 26446-5
    Plasma cells 13047-6
    Other leukocytes 26471-3
    Hypersegmented neutrophils 30450-1
    Nucleated erythrocytes 58413-6
    Platelets 777-3
    MCV 787-2
    MCH 785-6
    MCHC 786-4
    Erythrocyte distribution width 788-0 21000-5
    Platelet distribution width 32207-3
    Platelet mean volume 32623-1
    Reticulocytes 60474-4 14196-0 40665-2
    Hemoglobin A 4546-8
    Hemoglobin A2 4551-8
    Hemoglobin C 4563-3
    Hemoglobin F 4576-5
    Hemoglobin S 4625-0
    Glucose-6-phosphate dehydrogenase 32546-4 2356-4`,
  coagulation: `
    INR 6301-6
    Prothrombin time 5902-2
    aPTT 14979-9
    Thrombin time 3243-3
    Fibrinogen 3255-7
    D-dimer 48065-7
    Fibrin degradation products 30226-5
    Heparin, unfractionated 66483-9
    Heparin, low molecular weight 32684-3
    Antithrombin 27811-9
    Protein C 27819-2 27818-4
    Protein S 27822-6
    Factor V 3193-0
    Factor VII 3198-9
    Factor VIII 3209-4
    Factor IX 3187-2
    Factor X 3218-5
    Factor XI 3226-8
    Factor XII 3232-6
    Von Willebrand factor 27816-8 6014-5
    Lupus anticoagulant 3281-3
    Factor inhibitor 40744-5`,
  cardiac: `
    Troponin I, high sensitivity 89579-7
    Troponin I 10839-9
    Troponin T 6598-7
    Natriuretic peptide B 30934-4
    NT-proBNP 33762-6
    Atrial natriuretic peptide 11208-6
    Creatine kinase 2157-6
    Creatine kinase MB 13969-1 49136-5
    Homocysteine 13965-9`,
  diabetes: `
    Hemoglobin A1c 4548-4 41995-2
    Mean glucose, estimated 27353-2
    Fructosamine 15069-8
    C-peptide 1986-9
    Insulin 20448-7
    Acetone 5567-3 5568-1`,
  lipids: `
    Cholesterol 2093-3 14647-2
    Cholesterol in LDL 13457-7 22748-8 18262-6 2089-1
    Cholesterol in HDL 2085-9 14646-4
    Cholesterol/cholesterol in HDL 9830-1
    Triglyceride 2571-8 14927-8
    Cholesterol in VLDL 13458-5 25371-6
    Lipoprotein (a) 2573-4`,
  thyroid: `
    Thyrotropin 3016-3
    Thyroxine, free 3024-7 14920-3
    Thyroxine 3026-2
    Thyroxine index 32215-6
    Thyroxine/binding globulin 3027-0
    Triiodothyronine 3053-6
    Triiodothyronine uptake 3050-2
    Thyroglobulin 3013-0
    Thyroglobulin antibody 8098-6
    Thyroperoxidase antibody 8099-4`,
  endocrine: `
    Cortisol 2143-6 14675-3
    Aldosterone 1768-1
    Dehydroepiandrosterone sulfate 2191-5
    Testosterone 2986-8 14913-8
    Testosterone, free 2991-8 96559-0
    Sex hormone binding globulin 13967-5 2942-1
    Estradiol 2243-4
    Follitropin 15067-2
    Lutropin 10501-5
    Prolactin 2842-3
    Choriogonadotropin 19080-1 2106-3
    Parathyrin 2731-8
    Vitamin D, 25-hydroxy 1989-3
    Vitamin D, 1,25-dihydroxy 62290-2
    Calcitonin 1992-7
    Osteocalcin 2697-1
    Glucagon 2338-2
    Erythropoietin 15061-5
    Epinephrine 1465-4
    Norepinephrine 2666-6
    Angiotensin converting enzyme 2742-5`,
  'inflammation-and-iron': `
    C reactive protein 1988-5
    Erythrocyte sedimentation rate 4537-7
    Ferritin 2276-4
    Iron 2498-4 14798-3
    Iron binding capacity 2500-7
    Transferrin 3034-6
    Haptoglobin 4542-7
    Cobalamin 2132-9
    Folate 2284-8
    Zinc 5763-8
    Selenium 5722-4`,
  immunology: `
    Immunoglobulin G 2465-3
    Immunoglobulin A 2458-8
    Immunoglobulin M 2472-9
    Kappa light chains, free 36916-5
    Lambda light chains, free 33944-0
    Kappa/lambda light chains, free 48378-4
    Protein electrophoresis 12851-2
    Immunofixation 25700-6
    Beta 2 microglobulin 1952-1
    Viscosity 3128-6
    Cryoglobulin 5117-7
    Complement C3 4485-9
    Complement C4 4498-2
    Nuclear antibody 8061-4 5048-4
    DNA double strand antibody 31348-6
    Centromere antibody 16137-2
    Rheumatoid factor 11572-5
    Neutrophil cytoplasmic antibody 17351-8
    Smooth muscle antibody 14252-1
    Mitochondrial antibody 17284-1
    Tissue transglutaminase antibody 31017-7 63420-4
    Cardiolipin antibody 3181-5 3182-3
    Adenosine deaminase 47826-3`,
  'tumour-markers': `
    Prostate specific antigen 2857-1
    Carcinoembryonic antigen 2039-6
    Alpha 1 fetoprotein 1834-1
    Cancer antigen 125 10334-1
    Cancer antigen 19-9 24108-3
    Cancer antigen 27-29 17842-6`,
  'drug-levels': `
    Vancomycin 20578-1
    Gentamicin 35668-3
    Tobramycin 35670-9
    Amikacin 35669-1
    Digoxin 10535-3
    Lithium 14334-7
    Phenytoin 3968-5 3969-3 10548-6
    Valproate 4086-5
    Carbamazepine 3432-2
    Phenobarbital 3948-7
    Lamotrigine 6948-4
    Levetiracetam 30471-7
    Ethosuximide 3616-0
    Gabapentin 9738-6
    Topiramate 17713-9
    Felbamate 6899-9
    Tacrolimus 11253-2
    Cyclosporine 3520-4
    Sirolimus 29247-4
    Everolimus 50544-6
    Methotrexate 14836-1
    Acetaminophen 3298-7
    Salicylates 4024-6
    Ethanol 5640-8
    Methanol 5693-7
    Tricyclic antidepressants 80146-4
    Benzodiazepines 42662-7
    Barbiturates 3376-1`,
  urine: `
    Appearance 5767-9
    Color 5778-6
    Specific gravity 5811-5 2965-2
    pH 5803-2 2756-5
    Protein 5804-0 20454-5
    Glucose 5792-7 2350-7
    Ketones 5797-6 49779-2
    Bilirubin 5770-3 1977-8
    Urobilinogen 20405-7 3107-0
    Blood 53963-5
    Nitrite 5802-4 32710-6
    Leukocytes 20455-2
    Erythrocytes in sediment 13945-1
    Leukocytes in sediment 5821-4
    Leukocyte clumps 67848-2
    Eosinophils 25156-1
    Bacteria 5769-5
    Yeast 5822-2
    Epithelial cells 5787-7 41284-1 26052-1 30089-7
    Hyaline casts 5796-8
    Granular casts 5793-5
    Leukocyte casts 5820-6
    Mixed cellular casts 38995-7
    Calcium oxalate crystals 5774-5
    Urate crystals 5817-2
    Triple phosphate crystals 5814-9
    Amorphous crystals 60340-7
    Mucus 8247-9
    Spermatozoa 8248-7
    Hemosiderin 4644-1
    Sodium 2955-3
    Potassium 2828-2
    Chloride 2078-4
    Bicarbonate 1964-6
    Urea nitrogen 3095-7
    Creatinine 2161-8 2162-6
    Osmolality 2695-5
    Protein, quantity 2888-6 2889-4
    Albumin 14957-5
    Calcium 17862-4 6874-2
    Phosphate 2778-9
    Magnesium 19124-7
    Urate 3086-6
    Protein electrophoresis 13438-7
    Immunofixation 13440-3
    Volume 28009-9
    Collection 13362-9 19159-3`,
  'urine-drug-screen': `
    Amphetamine 19343-3
    Barbiturates 19270-8
    Benzodiazepines 14316-4
    Cocaine 3397-7
    Methadone 3773-9
    Opiates 19295-5
    Oxycodone 10998-3
    Fentanyl 11235-9
    Tetrahydrocannabinol 3426-4`,
  infection: `
    Hepatitis A antibody 13951-9 22314-9
    Hepatitis B surface antigen 5196-1
    Hepatitis B surface antibody 22322-2
    Hepatitis B core antibody 13952-7 31204-1
    Hepatitis B DNA 48398-2
    Hepatitis C antibody 13955-0
    Hepatitis C RNA 38180-6
    HIV 1 antibody 5220-9
    HIV 1 RNA 29541-0
    Treponema pallidum antibody 22587-0 11597-2
    Cytomegalovirus antibody 22244-8 5124-3 30325-5 20475-0
    Cytomegalovirus DNA 54206-8
    Epstein Barr virus antibody 7885-7 7886-5 7883-2 31374-2 31375-9
    Varicella zoster antibody 19162-7 8047-3
    Rubella antibody 25514-1 5334-8
    Measles antibody 20479-2 5244-9
    Mumps antibody 22415-4 7966-5
    Toxoplasma antibody 22580-5 5388-4 20464-4
    Borrelia antibody 38173-1 34148-7
    Influenza A RNA 34487-9
    Influenza B RNA 40982-1
    Streptococcus pyogenes antigen 78012-2
    Chlamydia trachomatis 43304-5 14467-5
    Neisseria gonorrhoeae 43305-2 60256-5
    Trichomonas 32766-8 5813-1
    Clostridioides difficile toxin genes 54067-4
    Norovirus RNA 54905-5 54906-3
    MRSA DNA 35492-8
    Staphylococcus aureus DNA 61404-0
    Parasites in blood 91900-1
    Hemoglobin in stool 2335-8`,
  'blood-film': `
    Erythrocyte morphology 6742-1
    Blood film finding 5909-7
    Anisocytosis 38892-6
    Poikilocytosis 779-9
    Macrocytes 30424-6
    Microcytes 30434-5
    Polychromasia 10378-8
    Hypochromia 728-6
    Ovalocytes 774-0 10376-2
    Elliptocytes 11274-8
    Dacrocytes 7791-7
    Schistocytes 800-3
    Spherocytes 802-9
    Burr cells 7790-9
    Acanthocytes 7789-1
    Target cells 10381-2
    Sickle cells 801-1
    Bite cells 10371-3
    Pencil cells 10377-0
    Fragments 10373-9
    Basophilic stippling 703-9
    Howell-Jolly bodies 7793-3
    Pappenheimer bodies 7795-8
    Platelet adequacy 9317-9
    Large platelets 32146-3`,
  'cell-markers': `
    CD3 8122-4 8124-0
    CD4 24467-3 8123-2
    CD8 14135-8 8101-8
    CD4/CD8 54218-3
    CD19 8116-6 8117-4
    CD20 9558-8 8119-0
    CD16 and CD56 20402-4 18267-5
    CD2 8118-2
    CD5 8132-3
    CD7 8135-6
    CD10 8107-5
    CD23 14018-6
    CD45 8130-7
    Kappa lymphocytes 17096-9
    Lambda lymphocytes 17224-7`,
  'body-fluids': `
    Cerebrospinal fluid, cells 58470-6 26454-9 26517-3 26509-0 26479-6 30416-2 26486-1 26451-5 30426-1 75374-9
    Cerebrospinal fluid, chemistry 2880-3 2342-4 2528-8 13439-5
    Pleural fluid, cells 52819-0 26456-4 26519-9 26481-2 33362-5 30379-2 40520-9 30431-1 30408-9 40522-5 70169-8
    Pleural fluid, chemistry 2882-9 1748-3 2346-5 2530-4 1796-2 14399-0 9618-0 9619-8 77621-1
    Peritoneal fluid, cells 51926-4 26457-2 26520-7 26482-0 26488-7 30380-0 40517-5 30432-9 30409-7 40518-3
    Peritoneal fluid, chemistry 2883-7 1749-1 2347-3 2531-2 1797-0 14422-0 12191-3
    Synovial fluid 53557-5 26458-0 26522-3 26483-8 17835-0 17834-3 33376-5 30410-5 38458-6 5781-0 14271-1 70168-0
    Other body fluid, cells 55793-4 26455-6 26518-1 11031-2 26487-9 26452-3 30427-9 28544-5 76350-8
    Other body fluid, chemistry 2881-1 1747-5 2344-0 2529-6 1795-4 2748-2`,
}
