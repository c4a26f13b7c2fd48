import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/**
 * The HL7 validation rules over single resources, with nothing fetched while it runs.
 *
 * <p>One argument: a file of lines {"name": "Observation/1", "profiles": ["http://…"], "text": "{…}"}. The text
 * of a resource is validated as it is, since parsing it first would hide errors. Prints a JSON line for every
 * issue ({"name", "severity", "location", "message"}) and at last one with the count ({"validated": n}).
 */
public final class ValidateResources {
  private record Asked(String name, List<String> profiles, String text) {}

  public static void main(String[] words) throws Exception {
    FhirValidator validator = validator();
    Gson gson = new Gson();
    int validated = 0;
    for (String line : Files.readAllLines(Path.of(words[0]))) {
      Asked asked = gson.fromJson(line, Asked.class);
      ValidationOptions options = new ValidationOptions();
      asked.profiles().forEach(options::addProfile);
      for (SingleValidationMessage found : validator.validateWithResult(asked.text(), options).getMessages()) {
        Map<String, String> issue = new TreeMap<>();
        issue.put("name", asked.name());
        issue.put("severity", found.getSeverity().getCode());
        issue.put("location", found.getLocationString());
        issue.put("message", found.getMessage());
        System.out.println(gson.toJson(issue));
      }
      validated += 1;
    }
    System.out.println(gson.toJson(Map.of("validated", validated)));
  }

  // HAPI marks UnknownCodeSystemWarningValidationSupport as deprecated and offers nothing that does its work.
  @SuppressWarnings("deprecation")
  private static FhirValidator validator() {
    FhirContext context = FhirContext.forR4();
    UnknownCodeSystemWarningValidationSupport unknownSystems =
        new UnknownCodeSystemWarningValidationSupport(context);
    unknownSystems.setNonExistentCodeSystemSeverity(IssueSeverity.INFORMATION);
    // Terminology checks stay on: without them required bindings and UCUM are not checked either.
    FhirInstanceValidator rules =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context),
                unknownSystems));
    rules.setAnyExtensionsAllowed(true);
    rules.setErrorForUnknownProfiles(false);
    rules.setAssumeValidRestReferences(true);
    rules.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    return context.newValidator().registerValidatorModule(rules);
  }
}
