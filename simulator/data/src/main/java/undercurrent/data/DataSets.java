package undercurrent.data;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// The sets of real data that the product knows. Sizes and hashes are those of the files as they
/// were recorded; licences and attributions are as their sources state them.
public final class DataSets {
  /// Online Retail: every invoice line of a British gift wholesaler, 2010-12-01 to 2011-12-09.
  public static final DataSet UCI_ONLINE_RETAIL =
      new DataSet(
          "uci-online-retail",
          "Online Retail: every invoice line of a British gift wholesaler, 2010-12-01 to "
              + "2011-12-09",
          "CC BY 4.0",
          "Chen, D. (2015). Online Retail [Dataset]. UCI Machine Learning Repository. "
              + "https://doi.org/10.24432/C5BW33 (CC BY 4.0)",
          URI.create("https://archive.ics.uci.edu/dataset/352/online+retail"),
          List.of(
              DataFile.table(
                  "countries.csv",
                  504,
                  "a77b0280c4f64945d15566520c5ae06f0d1c43371da1d36e643380b093b851cf",
                  "country,name"),
              DataFile.table(
                  "online_retail.csv.gz",
                  7618426,
                  "84f0b07106628b82b1441a656f29487cb57f69cf5fd903206811cf0a543a5ae8",
                  "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,"
                      + "UnitPrice,CustomerID,Country"),
              DataFile.table(
                  "products.csv",
                  155032,
                  "4af5d90fb7309698ab45f3cbc5da9898dd27ea4119df3a8a9811632f4d416be7",
                  "item,stock_code,description"),
              DataFile.table(
                  "transactions_compact.csv.gz",
                  2800595,
                  "4e1c718a06d79a4f9b85c0f11163445168942323bde5a73f01eb393022632396",
                  "minute,invoice,cancelled,customer,item,qty,price_pence," + "country")));

  /// Disengagement and mileage reports of automated test vehicles in California, 2021 to 2023.
  public static final DataSet CA_DMV_DISENGAGEMENTS =
      new DataSet(
          "ca-dmv-disengagements",
          "Disengagement and mileage reports of automated test vehicles in California, 2021 "
              + "to 2023",
          "California public record",
          "State of California, Department of Motor Vehicles, Autonomous Vehicle "
              + "Disengagement and Mileage Reports 2021-2023",
          URI.create(
              "https://www.dmv.ca.gov/portal/vehicle-industry-services/autonomous-vehicles/"
                  + "disengagement-reports/"),
          List.of(
              DataFile.table(
                  "disengagements_2021_2023.csv.gz",
                  114640,
                  "3dae10f563ad3fc1340c6e683a6bb6f5d634e48a9ef09922e98789a447250196",
                  "year,kind,manufacturer,permit,date,vehicle,"
                      + "driverless_capable,driver_present,initiated_by,location,"
                      + "description"),
              DataFile.table(
                  "mileage_2021_2023.csv",
                  676870,
                  "602b688c240d2bea0f939e16a16efabc0d274e50ccb4a5764181fc861cb1b1c7",
                  "year,kind,manufacturer,permit,vehicle,disengagements,DEC,"
                      + "JAN,FEB,MAR,APR,MAY,JUN,JUL,AUG,SEP,OCT,NOV,annual_miles")));

  /// Requests of two language-model services over an hour, November 2023.
  public static final DataSet AZURE_LLM_2023 =
      new DataSet(
          "azure-llm-2023",
          "Requests of two language-model services over an hour, November 2023",
          "CC BY 4.0",
          "Patel, P. et al. Splitwise: Efficient generative LLM inference using phase "
              + "splitting. ISCA 2024",
          URI.create("https://github.com/Azure/AzurePublicDataset"),
          List.of(
              DataFile.table(
                  "AzureLLMInferenceTrace_code.csv.gz",
                  76089,
                  "b99df47b5e34740244c5231814f8c3b8172f171a5a4bd7b2aeb16fe4501a874e",
                  "TIMESTAMP,ContextTokens,GeneratedTokens"),
              DataFile.table(
                  "AzureLLMInferenceTrace_conv.csv.gz",
                  180404,
                  "ff242f3e188a47560ece64f1f9583cfed080118422e6307e0d5384eedd6dbbe7",
                  "TIMESTAMP,ContextTokens,GeneratedTokens"),
              DataFile.of(
                  "LICENSE",
                  18653,
                  "9bbc1ea9fe5c96df01b311a2ac864d5b18fc87b9948bfd14770e4b44db755ee9")));

  /// Requests of a language-model service with the hashes of their prompt blocks.
  public static final DataSet MOONCAKE_FAST25 =
      new DataSet(
          "mooncake-fast25",
          "Requests of a language-model service with the hashes of their prompt blocks",
          "Apache-2.0",
          "Qin, R. et al. Mooncake: Trading more storage for less computation. FAST 2025",
          URI.create("https://github.com/kvcache-ai/Mooncake"),
          List.of(
              DataFile.of(
                  "LICENSE",
                  11357,
                  "58d1e17ffe5109a7ae296caafcadfdbe6a7d176f0bc4ab01e12a689b0499d8bd"),
              DataFile.of(
                  "conversation_trace.jsonl.gz",
                  784100,
                  "f44195697c46b9cb97a5fc5f52756969104d6f7174e4c3a16484f7d3c46391a5"),
              DataFile.of(
                  "synthetic_trace.jsonl.gz",
                  293142,
                  "06a1ba7f8991791d0f504774265a498816ed9d35522cd6a5337a738bc5b5f1ea")));

  /// Platoons of ten cars with and without adaptive cruise control, eight runs on a test track,
  /// 2019.
  public static final DataSet OPENACC_ZALAZONE_SAMPLE =
      new DataSet(
          "openacc-zalazone-sample",
          "Platoons of ten cars with and without adaptive cruise control, eight runs on a "
              + "test track, 2019",
          "Reuse authorised, provided the source is acknowledged (European Commission, JRC)",
          "Makridis, M., Mattas, K., Anesiadou, A., Ciuffo, B. OpenACC. Transportation "
              + "Research Part C 125 (2021) 103047; European Commission JRC, JRCDBT0001",
          URI.create("https://data.europa.eu/89h/9702c950-c80f-4d2f-982f-44d06ea0009f"),
          List.of(
              DataFile.of(
                  "long_setting_dynamic_part16.csv.gz",
                  41330,
                  "3a6b310352b8a7f4211835998abc398cd9893c4c70d60dd219d57c33ebe88f70"),
              DataFile.of(
                  "long_setting_handling_part39.csv.gz",
                  48567,
                  "d691754e88406e6e139a0116b3b55905b485c0dcb948ed7cb1985fcda8234e36"),
              DataFile.of(
                  "mixed_dynamic_part7.csv.gz",
                  27455,
                  "cc50e25dbb46f47099d62f3cf5ee617de97cb29a405c674865a20c590b32cacf"),
              DataFile.of(
                  "no_ACC_handling_part26.csv.gz",
                  118529,
                  "35ea38c0162dcdd486778f5e9b0539f5aca2572744c5102755bbbafbf4725232"),
              DataFile.of(
                  "short_setting_dynamic_part21.csv.gz",
                  57960,
                  "2a0a5d7f692884f9c47259ddda8d7d7a6918e9bc344965bb247fd9ca570b9e65"),
              DataFile.of(
                  "short_setting_dynamic_part22.csv.gz",
                  14007,
                  "d55e19581cf238ab31e5c590bea68b08294d193217a0b73757355effc403874b"),
              DataFile.of(
                  "short_setting_dynamic_part26.csv.gz",
                  14674,
                  "3f079408a9eb5a6fd3e0db0ac650e71030d9f57147a4448348788e4a4d39021a"),
              DataFile.of(
                  "short_setting_handling_part45.csv.gz",
                  31933,
                  "0645fc903482b02e4bcf72acfca09c07cc7f86b869ebc530028ffcc6ee062a97")));

  /// Measured prefill, decode and power of Llama2-70B and BLOOM-176B on A100 and H100.
  public static final DataSet SPLITWISE_PERF_MODEL =
      new DataSet(
          "splitwise-perf-model",
          "Measured prefill, decode and power of Llama2-70B and BLOOM-176B on A100 and H100",
          "MIT",
          "Patel, P. et al. Splitwise. ISCA 2024; simulator splitwise-sim",
          URI.create("https://github.com/Mutinifni/splitwise-sim"),
          List.of(
              DataFile.of(
                  "LICENSE",
                  1071,
                  "f2b1ec08b69b4582ed0480150ac6fc3ee7cd247c240a853dd3729bd2b661f52d"),
              DataFile.table(
                  "perf_model.csv",
                  127281,
                  "dbbe505d1d64fc4bd1ec03c50edf944643586de4f68a81e94cbd55dd5bdfbf41",
                  "model,hardware,prompt_size,batch_size,token_size,peak_power,"
                      + "average_power,prompt_time,token_time,e2e_time,"
                      + "tensor_parallel")));

  /// Eighteen features of the silhouettes of four kinds of vehicle.
  public static final DataSet STATLOG_VEHICLE_SILHOUETTES =
      new DataSet(
          "statlog-vehicle-silhouettes",
          "Eighteen features of the silhouettes of four kinds of vehicle",
          "CC BY 4.0 (as the repository states for the sets it hosts)",
          "Siebert, J.P. (1987). Turing Institute, Glasgow; Statlog (Vehicle Silhouettes), "
              + "UCI Machine Learning Repository",
          URI.create("https://archive.ics.uci.edu/dataset/149/statlog+vehicle+silhouettes"),
          List.of(
              DataFile.of(
                  "vehicle.arff",
                  64896,
                  "c815585534f9e8c51c6cbe535770891744f5883081709f3a36a58bd419ce0994")));

  /// A megabyte of plays.
  public static final DataSet TINY_SHAKESPEARE =
      new DataSet(
          "tiny-shakespeare",
          "A megabyte of plays",
          "public domain",
          "Shakespeare, W.; selection by A. Karpathy",
          URI.create("https://github.com/karpathy/char-rnn"),
          List.of(
              DataFile.of(
                  "input.txt",
                  1115394,
                  "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed")));

  /// Ranges of 24 ultrasound sensors around a robot that follows a wall, with its decisions.
  public static final DataSet WALL_FOLLOWING_ROBOT =
      new DataSet(
          "wall-following-robot",
          "Ranges of 24 ultrasound sensors around a robot that follows a wall, with its "
              + "decisions",
          "CC BY 4.0",
          "Freire, A., Veloso, M., Barreto, G. (2009). Wall-Following Robot Navigation "
              + "Data. UCI Machine Learning Repository",
          URI.create(
              "https://archive.ics.uci.edu/dataset/194/wall+following+robot+navigation+data"),
          List.of(
              DataFile.table(
                  "sensor_readings_24.data",
                  870516,
                  "d16340156958f2317c63a93418ab9aa7d60ad0d07869c2e5854d6f14a0755317",
                  "S1,S2,S3,S4,S5,S6,S7,S8,S9,S10,S11,S12,S13,S14,S15,S16,S17,"
                      + "S18,S19,S20,S21,S22,S23,S24,OUTPUT")));

  private static final List<DataSet> ALL =
      List.of(
          UCI_ONLINE_RETAIL,
          CA_DMV_DISENGAGEMENTS,
          AZURE_LLM_2023,
          MOONCAKE_FAST25,
          OPENACC_ZALAZONE_SAMPLE,
          SPLITWISE_PERF_MODEL,
          STATLOG_VEHICLE_SILHOUETTES,
          TINY_SHAKESPEARE,
          WALL_FOLLOWING_ROBOT);

  private static final Map<String, List<String>> USERS =
      Map.of(
          UCI_ONLINE_RETAIL.id(), List.of("retail"),
          CA_DMV_DISENGAGEMENTS.id(), List.of("av"));

  private DataSets() {}

  /// Returns every set, those of the two worlds first.
  public static List<DataSet> all() {
    return ALL;
  }

  /// Returns the ids of the lifecycles that run on a set where the data folder has it.
  public static List<String> usedBy(DataSet set) {
    return USERS.getOrDefault(set.id(), List.of());
  }

  /// Returns the set of an id.
  ///
  /// @throws DataException when there is none; the message lists the ids
  public static DataSet named(String id) {
    return ALL.stream()
        .filter(set -> set.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    "There is no data set '"
                        + id
                        + "'; known are "
                        + ALL.stream().map(DataSet::id).toList()));
  }

  /// Returns what a file of a name should be, as the end of a sentence; nothing for a file of no set.
  static String recorded(String fileName) {
    return all().stream()
        .flatMap(set -> set.files().stream())
        .filter(file -> file.name().equals(fileName))
        .findFirst()
        .map(f -> "; the recorded file has " + f.bytes() + " bytes and sha256 " + f.sha256())
        .orElse("");
  }
}
